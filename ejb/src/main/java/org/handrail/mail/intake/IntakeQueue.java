package org.handrail.mail.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.WorkQueue;

/** Received mails that have not been read yet. */
@ApplicationScoped
class IntakeQueue implements WorkQueue {

  static final String NAME = "mail-intake";

  @Inject private Sql sql;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String items() {
    return "received-mail";
  }

  @Override
  public Backlog backlog(Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as waiting, min(due_at) as oldest from inbound_mail
                    where outcome = 'IN_PROGRESS' and due_at <= :now
                    """)
                .bind("now", now)
                .mapTo(Backlog.class)
                .one());
  }
}
