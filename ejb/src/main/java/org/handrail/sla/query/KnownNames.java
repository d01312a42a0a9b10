package org.handrail.sla.query;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;
import org.handrail.sla.policy.Action;
import org.handrail.sla.policy.Action.Notify;
import org.handrail.sla.policy.Action.TransferToTeam;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.query.ClockExplanation.Fate;
import org.handrail.ticket.catalog.StatusQueries;
import org.handrail.ticket.catalog.StatusRow;

/** What people call what clocks know by its id, and what was done about them. */
@ApplicationScoped
class KnownNames {

  @Inject private Sql sql;
  @Inject private Callers callers;
  @Inject private StatusQueries statusQueries;

  /** A step that was taken. */
  public record Taken(String step, Fate outcome, Instant takenAt, String failure) {}

  /** All statuses that ever were, in the caller's language. */
  Map<Long, String> statuses() {
    return statusQueries.all(callers.current().language()).stream()
        .collect(toMap(StatusRow::id, StatusRow::name));
  }

  /** The team that an action hands the ticket over to, or the people whom it tells one by one. */
  List<String> in(Action action) {
    if (action instanceof TransferToTeam transfer) {
      return names("select name from team where id = any(:ids)", List.of(transfer.team()));
    }
    return action instanceof Notify notify && !notify.people().isEmpty()
        ? names(
            """
            select p.name from account a join person p on p.id = a.person_id
            where a.id = any(:ids) order by p.name
            """,
            notify.people())
        : List.of();
  }

  /** The steps of a clock that were taken, by the names they are stored under. */
  Map<String, Taken> stepsTaken(long ticketId, ClockKind kind, int cycle) {
    return sql
        .query(
            handle ->
                handle
                    .createQuery(
                        """
                        select step, outcome, taken_at, failure from sla_step
                        where ticket_id = :ticket and kind = :kind and cycle = :cycle
                        """)
                    .bind("ticket", ticketId)
                    .bind("kind", kind)
                    .bind("cycle", cycle)
                    .mapTo(Taken.class)
                    .list())
        .stream()
        .collect(toMap(Taken::step, Function.identity()));
  }

  private List<String> names(String query, Collection<Long> ids) {
    return sql.query(
        handle ->
            handle.createQuery(query).bindArray("ids", Long.class, ids).mapTo(String.class).list());
  }
}
