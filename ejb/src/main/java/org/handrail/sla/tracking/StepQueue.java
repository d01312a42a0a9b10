package org.handrail.sla.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.RetryingQueue;
import org.handrail.kernel.work.WorkFailures;

/** Tickets whose clocks want something done: a breach recorded, a warning or an escalation. */
@ApplicationScoped
public class StepQueue implements RetryingQueue {

  static final String NAME = "sla-steps";

  @Inject private Sql sql;

  @Override
  public String name() {
    return NAME;
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
                    select count(*) as waiting, min(next_action_at) as oldest from sla_ticket q
                    where next_action_at <= :now and %s
                    """
                        .formatted(WorkFailures.isNotGivenUp(NAME, "q.ticket_id")))
                .bind("now", now)
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
                    select ticket_id from sla_ticket
                    where ticket_id = any(:ids) and next_action_at <= :now
                    """)
                .bindArray("ids", Long.class, tickets)
                .bind("now", now)
                .mapTo(Long.class)
                .list());
  }
}
