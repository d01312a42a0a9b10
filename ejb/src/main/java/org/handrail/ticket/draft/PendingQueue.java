package org.handrail.ticket.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.WorkQueue;

/** Messages whose time to be taken back is over. */
@ApplicationScoped
class PendingQueue implements WorkQueue {

  static final String NAME = "pending-messages";

  @Inject private Sql sql;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String items() {
    return "pending-message";
  }

  @Override
  public Backlog backlog(Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as waiting, min(send_at) as oldest from pending_message
                    where send_at <= :now
                    """)
                .bind("now", now)
                .mapTo(Backlog.class)
                .one());
  }
}
