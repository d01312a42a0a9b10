package org.handrail.calendar.feed;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** When patience ends, on the clock of this machine's processor, which nobody sets. */
record Deadline(long nanos) {

  static Deadline in(Duration patience) {
    return new Deadline(System.nanoTime() + patience.toNanos());
  }

  /** At least 1: sockets take 0 for "for ever". */
  int millisLeft() throws SocketTimeoutException {
    long left = TimeUnit.NANOSECONDS.toMillis(nanos - System.nanoTime());
    if (left < 1) {
      throw new SocketTimeoutException("patience is over");
    }
    return Math.toIntExact(left);
  }
}
