package org.handrail.sla.policy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.handrail.calendar.BusinessCalendar;

/**
 * How long something may take.
 *
 * @param calendarName as people know the calendar in which it is measured
 * @param calendar the one {@linkplain BusinessCalendar#aroundTheClock around the clock} for a
 *     target in elapsed time
 * @param steps warnings and escalations, in their order
 */
public record Target(
    Duration duration, String calendarName, BusinessCalendar calendar, List<Step> steps) {

  /**
   * @throws IllegalArgumentException if nothing may take no time, or a step is due before the clock
   *     has run at all
   */
  public Target {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("A target takes some time, not " + duration);
    }
    for (var step : steps) {
      if (step.moment().usedOf(duration).isNegative()) {
        throw new IllegalArgumentException(step + " is before the beginning of " + duration);
      }
    }
    steps =
        steps.stream()
            .sorted(Comparator.comparing(step -> step.moment().usedOf(duration)))
            .toList();
  }
}
