package org.handrail.sla.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.kernel.Sql;

/** The warnings and escalations that were taken. */
@ApplicationScoped
class TakenSteps {

  @Inject private Sql sql;

  /** By ticket. */
  Map<Long, Set<TakenStep>> of(Collection<Long> ticketIds) {
    if (ticketIds.isEmpty()) {
      return Map.of();
    }
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
   * Writes down that they are taken.
   *
   * @return those of them that had not been taken before
   */
  List<DueStep> add(List<DueStep> steps, Instant at) {
    return added(steps, at, "DONE", null);
  }

  /** Writes down that nothing came of it, and why. */
  void addFailed(DueStep step, Instant at, String failure) {
    added(List.of(step), at, "FAILED", failure);
  }

  /** Writes down that they were over before clocks were kept. */
  void addPast(List<DueStep> steps, Instant at) {
    added(steps, at, "PAST", null);
  }

  private List<DueStep> added(List<DueStep> steps, Instant at, String outcome, String failure) {
    if (steps.isEmpty()) {
      return List.of();
    }
    var byName =
        steps.stream()
            .collect(Collectors.toMap(DueStep::asTaken, Function.identity(), (one, same) -> one));
    return sql.query(
        handle ->
            new Columns<>(
                    handle.createQuery(
                        """
                        insert into sla_step
                          (ticket_id, kind, cycle, step, planned_at, taken_at, outcome, failure)
                        select ticket_id, kind, cycle, name, planned_at, :at, :outcome, :failure
                        from unnest(:ticketId, :kind, :cycle, :name,
                            cast(:plannedAt as timestamptz[]))
                          as due(ticket_id, kind, cycle, name, planned_at)
                        on conflict do nothing
                        returning ticket_id, kind, cycle, step as name
                        """),
                    steps)
                .with("ticketId", Long.class, DueStep::ticketId)
                .with("kind", String.class, step -> step.clock().kind().name())
                .with("cycle", Integer.class, step -> step.clock().cycle())
                .with("name", String.class, step -> step.asTaken().name())
                .withInstants("plannedAt", DueStep::at)
                .statement()
                .bind("at", at)
                .bind("outcome", outcome)
                .bind("failure", failure)
                .mapTo(TakenStep.class)
                .map(byName::get)
                .list());
  }
}
