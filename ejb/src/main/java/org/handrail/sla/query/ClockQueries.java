package org.handrail.sla.query;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.tracking.ClockRow.State;
import org.handrail.ticket.access.Authorisation;
import org.handrail.ticket.access.Permission;

/**
 * Answers about clocks that measure something promised. They are the helpdesk's: others see none.
 */
@Stateless
@Requires(Role.REQUESTER)
public class ClockQueries {

  private static final Comparator<TicketClock> BY_HURRY =
      Comparator.comparing(TicketClock::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(TicketClock::kind);

  @Inject private Sql sql;
  @Inject private Authorisation authorisation;
  @Inject private Callers callers;
  @Inject private Explaining explaining;
  @Inject private Clock clock;

  /**
   * Of each ticket the open clock promised to its requester that wants something done first: the
   * earliest due, or a paused one if none runs. Tickets without one are missing.
   */
  public Map<Long, TicketClock> mostUrgent(Collection<Long> ticketIds) {
    return clocks("c.state in ('RUNNING', 'PAUSED')", ticketIds).stream()
        .filter(one -> one.kind().isPromisedToRequesters())
        .collect(toMap(TicketClock::ticketId, Function.identity(), BinaryOperator.minBy(BY_HURRY)));
  }

  /** The clocks of a ticket, what is due first before the others, and what is over at the end. */
  public List<TicketClock> of(long ticketId) {
    var now = clock.instant();
    return clocks("true", List.of(ticketId)).stream()
        .sorted(
            Comparator.comparing((TicketClock one) -> one.urgency(now))
                .thenComparing(BY_HURRY)
                .thenComparing(TicketClock::cycle, Comparator.reverseOrder()))
        .toList();
  }

  /**
   * Why a clock is due when it is, computed from the ticket's history.
   *
   * @throws DomainException {@code security.not-found}, {@code sla.clock.unknown}
   */
  public ClockExplanation explanation(long ticketId, ClockKind kind, int cycle) {
    authorisation.require(Permission.READ_INTERNAL, ticketId);
    return explaining.explanation(ticketId, kind, cycle, clock.instant());
  }

  private List<TicketClock> clocks(String condition, Collection<Long> ticketIds) {
    var visible = authorisation.internallyVisible();
    var query =
        """
        select c.ticket_id, c.kind, c.cycle, c.state, c.policy, c.target_ms, c.calendar,
          c.started_at, c.due_at,
          localised(s.names, :language) as paused_by,
          c.left_ms, c.breached_at, c.ended_at
        from sla_clock c
          join ticket t on t.id = c.ticket_id
          left join ticket_status s on s.id = c.paused_by
        where c.ticket_id = any(:ids) and c.target_ms is not null and %s and %s
        """
            .formatted(condition, visible.condition());
    return sql.query(
        handle ->
            handle
                .createQuery(query)
                .bindArray("ids", Long.class, ticketIds)
                .bind("language", callers.current().language())
                .bindMap(visible.parameters())
                .map((row, context) -> clock(row))
                .list());
  }

  private static TicketClock clock(ResultSet row) throws SQLException {
    return new TicketClock(
        row.getLong("ticket_id"),
        ClockKind.valueOf(row.getString("kind")),
        row.getInt("cycle"),
        State.valueOf(row.getString("state")),
        row.getString("policy"),
        duration(row, "target_ms"),
        row.getString("calendar"),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "due_at"),
        row.getString("paused_by"),
        duration(row, "left_ms"),
        Sql.instant(row, "breached_at"),
        Sql.instant(row, "ended_at"));
  }

  private static Duration duration(ResultSet row, String column) throws SQLException {
    var milliseconds = row.getObject(column, Long.class);
    return milliseconds == null ? null : Duration.ofMillis(milliseconds);
  }
}
