package org.handrail.calendar;

import static java.util.concurrent.TimeUnit.DAYS;
import static java.util.concurrent.TimeUnit.MINUTES;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Working hours that repeat in rounds of some days, on a wall clock that nobody changes. A time is
 * the nanoseconds on that clock since the beginning of some round.
 */
final class Rhythm {

  static final long DAY = DAYS.toNanos(1);

  private final long round;
  private final long workedInRound;

  // of each period of a round, in order
  private final long[] from;
  private final long[] until;
  private final long[] workedBefore;

  /** Seven days for a week; one for a day like any other. */
  Rhythm(List<WorkingHours> days) {
    round = days.size() * DAY;
    from = ends(days, WorkingPeriod::from);
    until = ends(days, WorkingPeriod::until);
    workedBefore = new long[from.length];
    long worked = 0;
    for (int i = 0; i < from.length; i++) {
      workedBefore[i] = worked;
      worked += until[i] - from[i];
    }
    workedInRound = worked;
  }

  private static long[] ends(List<WorkingHours> days, ToIntFunction<WorkingPeriod> minute) {
    return IntStream.range(0, days.size())
        .boxed()
        .flatMapToLong(
            day ->
                days.get(day).periods().stream()
                    .mapToLong(period -> day * DAY + MINUTES.toNanos(minute.applyAsInt(period))))
        .toArray();
  }

  /** Working time since the origin; negative before it. */
  long workedUntil(long time) {
    long timeInRound = Math.floorMod(time, round);
    return Math.floorDiv(time, round) * workedInRound + workedInRoundUntil(timeInRound);
  }

  private long workedInRoundUntil(long time) {
    int period = Sorted.lastAtMost(from, time);
    return period < 0 ? 0 : workedBefore[period] + Math.min(time, until[period]) - from[period];
  }

  /**
   * The earliest time with so much working time behind it, which is inside a period or at its end.
   * Not for a rhythm without any period.
   */
  long timeWhenWorked(long worked) {
    // 1 less, because what ends with a round belongs to it and not to the next
    long rounds = Math.floorDiv(worked - 1, workedInRound);
    long workedInLast = worked - rounds * workedInRound;
    int period = Sorted.lastBelow(workedBefore, workedInLast);
    return rounds * round + from[period] + workedInLast - workedBefore[period];
  }

  /** The end of the period that a time is in. */
  long endOfPeriod(long time) {
    long timeInRound = Math.floorMod(time, round);
    return time - timeInRound + until[Sorted.lastAtMost(from, timeInRound)];
  }
}
