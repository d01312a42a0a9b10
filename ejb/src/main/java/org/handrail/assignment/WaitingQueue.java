package org.handrail.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.RetryingQueue;
import org.handrail.kernel.work.WorkFailures;

/** Tickets that wait for an agent of a team which assigns by itself, also while nobody has room. */
@ApplicationScoped
class WaitingQueue implements RetryingQueue {

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

  @Override
  public List<Long> stillDue(Collection<Long> tickets, Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select t.id from ticket t
                    where t.id = any(:ids) and t.assignee_id is null and %s
                    """
                        .formatted(Work.IN_HAND))
                .bindArray("ids", Long.class, tickets)
                .mapTo(Long.class)
                .list());
  }
}
