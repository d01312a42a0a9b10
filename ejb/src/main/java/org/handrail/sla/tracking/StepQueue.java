package org.handrail.sla.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.WorkFailures;
import org.handrail.kernel.work.WorkQueue;

/** Tickets whose clocks want something done: a breach recorded, a warning or an escalation. */
@ApplicationScoped
public class StepQueue implements WorkQueue {

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
}
