package org.handrail.calendar.refresh;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.calendar.definition.ExceptionalDay;
import org.handrail.calendar.definition.HolidayRegion;

/**
 * What was found for one calendar, to be laid into it.
 *
 * @param region whose holidays these are, or null if there are none to be had
 * @param today in the calendar's zone, when it was fetched
 */
public record FreshCalendar(
    long calendarId,
    HolidayRegion region,
    Map<LocalDate, ExceptionalDay> holidays,
    List<FreshFeed> feeds,
    LocalDate today) {

  /**
   * The calendar with the new days from today on. What was before stays as it was: clocks have
   * counted with it, and many a feed forgets the year that is over.
   */
  CalendarDefinition laidInto(CalendarDefinition calendar) {
    var fresh = calendar;
    if (region != null && region.equals(calendar.region())) {
      fresh = fresh.withRegion(region, withThePastOf(calendar.holidays(), holidays));
    }
    for (var feed : calendar.feeds()) {
      for (var found : feeds.stream().filter(each -> each.isNewerThan(feed)).toList()) {
        fresh = fresh.withFeed(feed.withDays(withThePastOf(feed.days(), found.days())));
      }
    }
    return fresh;
  }

  private <T> Map<LocalDate, T> withThePastOf(Map<LocalDate, T> known, Map<LocalDate, T> found) {
    var days = new HashMap<>(known);
    days.keySet().removeIf(date -> !date.isBefore(today));
    found.forEach(
        (date, day) -> {
          if (!date.isBefore(today)) {
            days.put(date, day);
          }
        });
    return days;
  }
}
