package org.handrail.security.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * How wrong passwords slow the next attempt: the first few not at all, then each doubles the wait
 * up to a limit. Nobody is ever barred: after the longest wait the next attempt is looked at.
 */
public enum LockOut {
  /** Many people may share an address, so it is patient. */
  ADDRESS(20, Duration.ofMinutes(1)),
  /** Somebody guesses the password of one account, from wherever. */
  LOGIN(5, Duration.ofSeconds(30)),
  /**
   * The same account from a browser in which its owner has signed in before: it is counted apart,
   * so that strangers who guess do not slow the owner.
   */
  DEVICE(5, Duration.ofSeconds(30));

  /** After so long a silence the count begins again. */
  static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);

  private final int free;
  private final Duration longest;

  LockOut(int free, Duration longest) {
    this.free = free;
    this.longest = longest;
  }

  /** How long after the last of so many failures the next attempt is looked at. */
  Duration delayAfter(int failures) {
    if (failures < free) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - free, 30);
    var delay = Duration.ofSeconds(1L << doublings);
    return delay.compareTo(longest) > 0 ? longest : delay;
  }

  /** What is left of the delay at {@code now}; zero if the attempt may be made. */
  Duration waitAfter(int failures, Instant lastFailedAt, Instant now) {
    var left = Duration.between(now, lastFailedAt.plus(delayAfter(failures)));
    return left.isNegative() ? Duration.ZERO : left;
  }
}
