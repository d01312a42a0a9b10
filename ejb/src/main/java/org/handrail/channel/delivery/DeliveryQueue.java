package org.handrail.channel.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.WorkQueue;

/** Messages on their way out, of all channels. What fails has its next attempt in its own row. */
@ApplicationScoped
class DeliveryQueue implements WorkQueue {

  @Inject private Sql sql;

  @Override
  public String name() {
    return "deliveries";
  }

  @Override
  public String items() {
    return "outgoing-mail";
  }

  @Override
  public Backlog backlog(Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as waiting, min(due_at) as oldest from delivery
                    where state = 'QUEUED' and due_at <= :now
                    """)
                .bind("now", now)
                .mapTo(Backlog.class)
                .one());
  }
}
