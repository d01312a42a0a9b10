package org.handrail.calendar.definition;

import java.time.LocalDate;

/**
 * The dates for which holidays and feeds are kept: far enough that no target ends behind them, and
 * not without end, because a feed may repeat for ever.
 *
 * @param from inclusive
 * @param until inclusive
 */
public record Horizon(LocalDate from, LocalDate until) {

  private static final int YEARS_BEHIND = 1;
  private static final int YEARS_AHEAD = 10;

  /** Whole years, from the last one to the tenth after this. */
  public static Horizon around(LocalDate today) {
    return new Horizon(
        LocalDate.ofYearDay(today.getYear() - YEARS_BEHIND, 1),
        LocalDate.of(today.getYear() + YEARS_AHEAD, 12, 31));
  }

  public boolean includes(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(until);
  }
}
