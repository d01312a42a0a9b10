package org.handrail.channel.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When a message that could not be sent is tried again: soon at first, then hourly, for three days.
 */
public final class BackOff {

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
   * Counts the pauses, not the days since it was written: a person who has it tried again later, or
   * a server that was switched off meanwhile, gives it all its attempts.
   *
   * @param attempts that failed so far, at least one
   * @return empty when it is given up
   */
  public static Optional<Instant> next(int attempts, Instant now) {
    Duration waited =
        IntStream.rangeClosed(1, attempts)
            .mapToObj(BackOff::pauseAfter)
            .reduce(Duration.ZERO, Duration::plus);
    return waited.compareTo(GIVEN_UP_AFTER) > 0
        ? Optional.empty()
        : Optional.of(now.plus(pauseAfter(attempts)));
  }

  private static Duration pauseAfter(int attempt) {
    return attempt <= FIRST.size() ? FIRST.get(attempt - 1) : THEN;
  }
}
