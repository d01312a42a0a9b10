package org.handrail.calendar;

import java.io.Serializable;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The working periods of one day, in their order; periods that touch are one stretch of work.
 *
 * @param periods none on a day that is closed
 */
public record WorkingHours(List<WorkingPeriod> periods) implements Serializable {

  public static final WorkingHours CLOSED = new WorkingHours(List.of());

  public static final WorkingHours AROUND_THE_CLOCK = of("00:00-24:00");

  /**
   * @throws InvalidHours if periods overlap
   */
  public WorkingHours {
    periods = periods.stream().sorted(Comparator.comparingInt(WorkingPeriod::from)).toList();
    for (int i = 1; i < periods.size(); i++) {
      if (periods.get(i).from() < periods.get(i - 1).until()) {
        throw new InvalidHours(
            InvalidHours.Reason.OVERLAP, periods.get(i - 1) + ", " + periods.get(i));
      }
    }
  }

  /**
   * For example {@code of("09:00-13:00", "14:00-18:00")}.
   *
   * @throws InvalidHours if they are no hours of a day
   */
  public static WorkingHours of(String... periods) {
    return new WorkingHours(Arrays.stream(periods).map(WorkingHours::period).toList());
  }

  public boolean areClosed() {
    return periods.isEmpty();
  }

  /** Half a day: the hours in which the first half of the work is done. */
  public WorkingHours firstHalf() {
    int left = periods.stream().mapToInt(WorkingPeriod::minutes).sum() / 2;
    var half = new ArrayList<WorkingPeriod>();
    for (var period : periods) {
      if (left > 0) {
        half.add(period.first(left));
        left -= period.minutes();
      }
    }
    return new WorkingHours(half);
  }

  /** What is left of them if some hours are closed. */
  public WorkingHours without(WorkingHours closed) {
    var left = periods;
    for (var gap : closed.periods) {
      left = left.stream().flatMap(period -> period.without(gap)).toList();
    }
    return new WorkingHours(left);
  }

  boolean include(LocalTime time) {
    return periods.stream().anyMatch(period -> period.includes(time));
  }

  /** For example {@code [09:00-13:00, 14:00-18:00]}. */
  @Override
  public String toString() {
    return periods.toString();
  }

  private static WorkingPeriod period(String text) {
    var ends = text.split("-", 2);
    if (ends.length < 2) {
      throw new InvalidHours(InvalidHours.Reason.NO_TIME_OF_DAY, text);
    }
    return WorkingPeriod.of(ends[0], ends[1]);
  }
}
