package org.handrail.web.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.calendar.definition.CalendarDay;
import org.handrail.calendar.definition.CalendarDefinition;

/**
 * A month of the preview.
 *
 * @param weeks from Monday to Sunday; null for a day of another month
 * @param special the days that are not as the week says, or have a name
 * @param worked how long the calendar is open in it
 */
public record PreviewMonth(
    YearMonth month, List<List<CalendarDay>> weeks, List<CalendarDay> special, Duration worked) {

  private static final int DAYS = DayOfWeek.values().length;

  static PreviewMonth of(YearMonth month, CalendarDefinition calendar, BusinessCalendar compiled) {
    var first = month.atDay(1);
    var next = month.plusMonths(1).atDay(1);
    var days = first.datesUntil(next).map(calendar::dayOn).toList();
    int before = first.getDayOfWeek().ordinal();
    int weeks = (before + days.size() + DAYS - 1) / DAYS;
    return new PreviewMonth(
        month,
        IntStream.range(0, weeks).mapToObj(week -> week(days, week * DAYS - before)).toList(),
        days.stream().filter(day -> day.layer() != CalendarDay.Layer.WEEK).toList(),
        compiled.between(midnight(first, compiled), midnight(next, compiled)));
  }

  private static List<CalendarDay> week(List<CalendarDay> days, int from) {
    return IntStream.range(from, from + DAYS)
        .mapToObj(day -> day >= 0 && day < days.size() ? days.get(day) : null)
        .collect(Collectors.toList());
  }

  private static Instant midnight(LocalDate date, BusinessCalendar compiled) {
    return compiled.instantOf(date.atStartOfDay());
  }
}
