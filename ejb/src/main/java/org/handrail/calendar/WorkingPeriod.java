package org.handrail.calendar;

import java.io.Serializable;
import java.time.LocalTime;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Part of a day in which people work, in minutes since midnight on the wall clock.
 *
 * @param from the first minute, 0 to 1439
 * @param until the minute at which it is over, up to 1440: the end of the day
 */
public record WorkingPeriod(int from, int until) implements Serializable {

  private static final int DAY = 24 * 60;

  /**
   * @throws InvalidHours if it does not end after its beginning, on the same day
   */
  public WorkingPeriod {
    if (from < 0 || until > DAY) {
      throw new InvalidHours(InvalidHours.Reason.NO_TIME_OF_DAY, from + " to " + until);
    }
    if (from >= until) {
      throw new InvalidHours(
          InvalidHours.Reason.ENDS_BEFORE_ITS_BEGINNING, text(from) + "-" + text(until));
    }
  }

  /**
   * As people write it: {@code of("09:00", "18:00")}, and {@code 24:00} for the end of the day.
   *
   * @throws InvalidHours if it is no period of a day
   */
  public static WorkingPeriod of(String from, String until) {
    return new WorkingPeriod(minute(from), minute(until));
  }

  boolean includes(LocalTime time) {
    int minute = time.getHour() * 60 + time.getMinute();
    return from <= minute && minute < until;
  }

  int minutes() {
    return until - from;
  }

  /** Its first minutes, or all of it if it has no more. */
  WorkingPeriod first(int minutes) {
    return new WorkingPeriod(from, Math.min(until, from + minutes));
  }

  /** What is left of it before and after a gap: one period, two, or none. */
  Stream<WorkingPeriod> without(WorkingPeriod gap) {
    return Stream.of(
            new int[] {from, Math.min(until, gap.from)},
            new int[] {Math.max(from, gap.until), until})
        .filter(ends -> ends[0] < ends[1])
        .map(ends -> new WorkingPeriod(ends[0], ends[1]));
  }

  /** For example {@code 09:00-18:00}. */
  @Override
  public String toString() {
    return text(from) + "-" + text(until);
  }

  private static int minute(String text) {
    if (!text.matches("([01]\\d|2[0-3]):[0-5]\\d|24:00")) {
      throw new InvalidHours(InvalidHours.Reason.NO_TIME_OF_DAY, text);
    }
    return Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3));
  }

  private static String text(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }
}
