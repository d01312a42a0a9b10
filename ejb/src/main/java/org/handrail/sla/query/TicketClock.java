package org.handrail.sla.query;

import java.time.Duration;
import java.time.Instant;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.tracking.ClockRow.State;

/**
 * A clock of a ticket as screens show it.
 *
 * @param target what was promised
 * @param dueAt null unless it runs
 * @param pausedBy the name of the status in which it is paused, or null
 * @param left of the target in working time, null while it runs; negative when it was late
 * @param breachedAt null if the promise has been kept so far
 */
public record TicketClock(
    long ticketId,
    ClockKind kind,
    int cycle,
    State state,
    String policy,
    Duration target,
    String calendar,
    Instant startedAt,
    Instant dueAt,
    String pausedBy,
    Duration left,
    Instant breachedAt,
    Instant endedAt) {

  private static final Duration LAST_HOUR = Duration.ofHours(1);

  /** How it stands, in the order of how much it matters. */
  public enum Urgency {
    /** It runs, and its due has passed. */
    OVER,
    /** It runs, and is due before long. */
    SOON,
    CALM,
    PAUSED,
    /** Done too late. */
    LATE,
    /** Done in time. */
    KEPT,
    /** Nobody waits for it any more. */
    DROPPED
  }

  public boolean isOpen() {
    return endedAt == null;
  }

  public boolean isBreached() {
    return breachedAt != null;
  }

  public Urgency urgency(Instant now) {
    return switch (state) {
      case RUNNING -> !dueAt.isAfter(now) ? Urgency.OVER : soon(now);
      case PAUSED -> Urgency.PAUSED;
      case MET -> isBreached() ? Urgency.LATE : Urgency.KEPT;
      case DROPPED -> Urgency.DROPPED;
    };
  }

  private Urgency soon(Instant now) {
    return now.isBefore(dueAt.minus(warning())) ? Urgency.CALM : Urgency.SOON;
  }

  /** How long before the due it is said to be soon: the last hour, of short targets a quarter. */
  public Duration warning() {
    var quarter = target.dividedBy(4);
    return quarter.compareTo(LAST_HOUR) < 0 ? quarter : LAST_HOUR;
  }
}
