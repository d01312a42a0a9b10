package org.handrail.web.api.ticket;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.query.TicketClock;
import org.handrail.sla.tracking.ClockRow.State;

/**
 * A clock of a ticket.
 *
 * @param cycle the how many-th of its kind
 * @param leftSeconds in working time, of a clock that does not run; negative when it was late
 */
@Schema(description = "A clock of a ticket. Seconds are working time.")
public record ClockAnswer(
    ClockKind kind,
    int cycle,
    State state,
    String policy,
    String calendar,
    long targetSeconds,
    Instant startedAt,
    Instant dueAt,
    String pausedBy,
    Long leftSeconds,
    Instant breachedAt,
    Instant endedAt) {

  static ClockAnswer of(TicketClock clock) {
    return new ClockAnswer(
        clock.kind(),
        clock.cycle(),
        clock.state(),
        clock.policy(),
        clock.calendar(),
        clock.target().toSeconds(),
        clock.startedAt(),
        clock.dueAt(),
        clock.pausedBy(),
        clock.left() == null ? null : clock.left().toSeconds(),
        clock.breachedAt(),
        clock.endedAt());
  }
}
