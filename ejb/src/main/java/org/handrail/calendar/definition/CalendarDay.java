package org.handrail.calendar.definition;

import java.time.LocalDate;
import org.handrail.calendar.WorkingHours;

/**
 * What a calendar says about one date, and why.
 *
 * @param layer who decides
 * @param label what it is called, for example the name of a holiday; null on an ordinary day
 */
public record CalendarDay(LocalDate date, WorkingHours hours, Layer layer, String label) {

  /** Who decides about a date, from the bottom to the top. */
  public enum Layer {
    WEEK,
    HOLIDAY,
    FEED,
    OVERRIDE
  }

  static CalendarDay ofTheWeek(LocalDate date, WorkingHours hours) {
    return new CalendarDay(date, hours, Layer.WEEK, null);
  }

  /**
   * With hours closed by a feed. What takes nothing from a holiday does not take its place: a party
   * on a day that is closed anyway decides nothing.
   */
  CalendarDay without(Closure closure) {
    var left = hours.without(closure.hours());
    return layer != Layer.WEEK && left.equals(hours)
        ? this
        : new CalendarDay(date, left, Layer.FEED, closure.label());
  }
}
