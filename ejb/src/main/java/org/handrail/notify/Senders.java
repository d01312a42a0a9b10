package org.handrail.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.handrail.kernel.Sql;

/** Who speaks for the helpdesk where no ticket and no team decides it. */
@ApplicationScoped
public class Senders {

  @Inject private Sql sql;

  /** The first mailbox; without one the configured sender. */
  public Sender first() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id as mailbox_id, display_name as helpdesk from mailbox
                    where enabled order by id limit 1
                    """)
                .mapTo(Sender.class)
                .findOne()
                .orElse(new Sender(null, "Handrail")));
  }
}
