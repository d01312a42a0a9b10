package org.handrail.sla.tracking;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.handrail.sla.clock.Breach;
import org.handrail.sla.clock.Clock;
import org.handrail.sla.clock.End;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.Target;

/**
 * A clock as it is stored; instants and durations as exactly as the database keeps them.
 *
 * @param targetMs null for a clock without a target, like the calendar
 * @param dueAt null unless it runs
 * @param pausedBy the status in which it is paused, or null
 * @param leftMs of the target, null while it runs
 */
public record ClockRow(
    long ticketId,
    ClockKind kind,
    int cycle,
    State state,
    String policy,
    Long targetMs,
    String calendar,
    Instant startedAt,
    Instant dueAt,
    Long pausedBy,
    Long leftMs,
    Instant breachedAt,
    Instant endedAt) {

  /** How it stands with a clock. */
  public enum State {
    RUNNING,
    PAUSED,
    /** What it measured has happened. */
    MET,
    /** Nobody waits any more for what it measured. */
    DROPPED
  }

  /** Which clock of a ticket. */
  public record Key(long ticketId, ClockKind kind, int cycle) {}

  /**
   * @param now decides nothing but what is left of a paused clock
   */
  static ClockRow of(long ticketId, Clock clock, Instant now) {
    var left = clock.isRunning() ? Optional.<Duration>empty() : clock.left(now);
    return new ClockRow(
        ticketId,
        clock.kind(),
        clock.cycle(),
        state(clock),
        clock.policy(),
        clock.target().map(Target::duration).map(Duration::toMillis).orElse(null),
        clock.target().map(Target::calendarName).orElse(null),
        stored(clock.startedAt()),
        clock.due().map(ClockRow::stored).orElse(null),
        clock.pausedBy().map(status -> status.id()).orElse(null),
        left.map(Duration::toMillis).orElse(null),
        Optional.ofNullable(clock.breach()).map(Breach::at).map(ClockRow::stored).orElse(null),
        Optional.ofNullable(clock.end()).map(End::at).map(ClockRow::stored).orElse(null));
  }

  public Key key() {
    return new Key(ticketId, kind, cycle);
  }

  private static State state(Clock clock) {
    if (clock.isOpen()) {
      return clock.isRunning() ? State.RUNNING : State.PAUSED;
    }
    return clock.isMet() ? State.MET : State.DROPPED;
  }

  /** The database counts microseconds. */
  static Instant stored(Instant exact) {
    return exact.truncatedTo(ChronoUnit.MICROS);
  }
}
