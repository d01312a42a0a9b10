package org.handrail.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.WorkFailures;
import org.handrail.kernel.work.WorkQueue;

/** Tickets that wait for an agent of a team which assigns by itself, also while nobody has room. */
@ApplicationScoped
class WaitingQueue implements WorkQueue {

  @Inject private Sql sql;

  @Override
  public String name() {
    return WaitingTickets.QUEUE;
  }

  @Override
  public String items() {
    return "ticket";
  }

  @Override
  public Backlog backlog(Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as waiting, min(t.created_at) as oldest
                    from ticket t join team g on g.id = t.team_id
                    where t.assignee_id is null and %s and g.active and g.strategy <> 'MANUAL'
                      and %s
                    """
                        .formatted(
                            Work.IN_HAND, WorkFailures.isNotGivenUp(WaitingTickets.QUEUE, "t.id")))
                .mapTo(Backlog.class)
                .one());
  }
}
