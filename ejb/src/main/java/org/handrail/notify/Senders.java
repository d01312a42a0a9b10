package org.handrail.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.handrail.kernel.Sql;

/** Who speaks for the helpdesk where no ticket decides it. */
@ApplicationScoped
public class Senders {

  private static final Sender UNNAMED = new Sender(null, "Handrail");

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
                .orElse(UNNAMED));
  }

  /** The team's mailbox, else as {@link #first}. */
  Sender of(long teamId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id as mailbox_id, display_name as helpdesk from mailbox
                    where enabled order by (team_id = :team) desc nulls last, id limit 1
                    """)
                .bind("team", teamId)
                .mapTo(Sender.class)
                .findOne()
                .orElse(UNNAMED));
  }
}
