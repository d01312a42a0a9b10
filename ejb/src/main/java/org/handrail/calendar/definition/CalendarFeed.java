package org.handrail.calendar.definition;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.handrail.calendar.definition.InvalidCalendar.Reason;

/**
 * A calendar of somebody else from which days off are taken.
 *
 * @param url where it is fetched from every night, or null for a file that was uploaded once
 * @param forOpenTickets whether days that change there count for open tickets too, and not only for
 *     new ones
 * @param days what it closes
 */
public record CalendarFeed(
    String name, String url, boolean forOpenTickets, Map<LocalDate, Closure> days)
    implements Serializable {

  /**
   * @throws InvalidCalendar if the name is missing or too long
   */
  public CalendarFeed {
    name = Names.checked(name, Reason.FEED_NAME_MISSING, Reason.FEED_NAME_TOO_LONG);
    days = Collections.unmodifiableMap(new TreeMap<>(days));
  }

  /** The same feed after it was fetched again. */
  public CalendarFeed withDays(Map<LocalDate, Closure> newDays) {
    return new CalendarFeed(name, url, forOpenTickets, newDays);
  }

  CalendarDay appliedTo(CalendarDay day) {
    var closure = days.get(day.date());
    return closure == null ? day : day.without(closure);
  }
}
