package org.handrail.sla.replay;

import java.time.Duration;
import org.handrail.sla.policy.ClockKind;

/**
 * A clock that ends otherwise, in the list of a replay.
 *
 * @param promised what became of what was promised; null if nothing was
 * @param replayed what would have become of it; null if nothing would have been promised
 * @param promisedLeftMs of the target, in milliseconds; negative when it was late, like {@code
 *     replayedLeftMs}
 */
public record ReplayRow(
    long id,
    long number,
    String subject,
    ClockKind kind,
    ReplayOutcome promised,
    ReplayOutcome replayed,
    Long promisedLeftMs,
    Long replayedLeftMs) {

  /** Null without a target. */
  public Duration promisedLeft() {
    return promisedLeftMs == null ? null : Duration.ofMillis(promisedLeftMs);
  }

  /** Null without a target. */
  public Duration replayedLeft() {
    return replayedLeftMs == null ? null : Duration.ofMillis(replayedLeftMs);
  }
}
