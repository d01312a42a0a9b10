package org.handrail.mail.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a mail that could not be sent is tried again: soon at first, then hourly, for three days.
 */
final class BackOff {

  private static final List<Duration> FIRST =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(60));
  private static final Duration THEN = Duration.ofHours(1);
  private static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);

  private BackOff() {}

  /**
   * @param attempts that failed so far, at least one
   * @return empty when it is given up
   */
  static Optional<Instant> next(int attempts, Instant createdAt, Instant now) {
    Duration pause = attempts <= FIRST.size() ? FIRST.get(attempts - 1) : THEN;
    Instant next = now.plus(pause);
    return next.isAfter(createdAt.plus(GIVEN_UP_AFTER)) ? Optional.empty() : Optional.of(next);
  }
}
