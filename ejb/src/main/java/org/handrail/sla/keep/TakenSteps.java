package org.handrail.sla.keep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.kernel.Sql;

/** The warnings and escalations that were taken. */
@ApplicationScoped
public class TakenSteps {

  @Inject private Sql sql;

  /** By ticket. */
  Map<Long, Set<TakenStep>> of(Collection<Long> ticketIds) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select ticket_id, kind, cycle, step as name from sla_step
                    where ticket_id = any(:ids)
                    """)
                .bindArray("ids", Long.class, ticketIds)
                .mapTo(TakenStep.class)
                .collect(Collectors.groupingBy(TakenStep::ticketId, Collectors.toSet())));
  }

  /**
   * Writes down that it was taken.
   *
   * @param failure why nothing came of it, or null
   * @return false if it had been taken before
   */
  boolean add(DueStep step, Instant at, String failure) {
    return add(step, at, failure == null ? "DONE" : "FAILED", failure);
  }

  /** Writes down that it was over before clocks were kept. */
  void addPast(DueStep step, Instant at) {
    add(step, at, "PAST", null);
  }

  private boolean add(DueStep step, Instant at, String outcome, String failure) {
    return sql.query(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into sla_step
                          (ticket_id, kind, cycle, step, planned_at, taken_at, outcome, failure)
                        values
                          (:ticketId, :kind, :cycle, :name, :plannedAt, :takenAt, :outcome, :failure)
                        on conflict do nothing
                        """)
                    .bind("ticketId", step.ticketId())
                    .bind("kind", step.clock().kind())
                    .bind("cycle", step.clock().cycle())
                    .bind("name", step.asTaken().name())
                    .bind("plannedAt", step.at())
                    .bind("takenAt", at)
                    .bind("outcome", outcome)
                    .bind("failure", failure)
                    .execute()
                == 1);
  }
}
