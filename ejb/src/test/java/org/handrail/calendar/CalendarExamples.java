package org.handrail.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Calendars that several tests picture. */
public final class CalendarExamples {

  private static final Set<DayOfWeek> WEEKDAYS =
      Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);

  private CalendarExamples() {}

  /** From Monday to Friday, the same hours. */
  public static BusinessCalendar weekdays(String zone, String... periods) {
    return calendar(zone, on(WEEKDAYS, periods));
  }

  public static BusinessCalendar everyDay(String zone, String... periods) {
    return calendar(zone, on(Set.of(DayOfWeek.values()), periods));
  }

  public static BusinessCalendar aroundTheClock(String zone) {
    return everyDay(zone, "00:00-24:00");
  }

  /** Monday from 10:30, the other weekdays from 8:30, all until 19:00. */
  public static BusinessCalendar lateMondays() {
    var week = on(WEEKDAYS, "08:30-19:00");
    week.put(MONDAY, WorkingHours.of("10:30-19:00"));
    return calendar("UTC", week);
  }

  /** Long and short days in turn, and half a Saturday. */
  public static BusinessCalendar uneven() {
    var week = on(Set.of(MONDAY, WEDNESDAY, FRIDAY), "09:00-17:00");
    week.putAll(on(Set.of(TUESDAY, THURSDAY), "10:00-16:00"));
    week.put(SATURDAY, WorkingHours.of("11:00-14:30"));
    return calendar("America/Los_Angeles", week);
  }

  public static BusinessCalendar sundays() {
    return calendar("UTC", on(Set.of(SUNDAY), "09:00-17:00"));
  }

  public static BusinessCalendar closedOn(String date, BusinessCalendar calendar) {
    return new BusinessCalendar(
        calendar.zone(), calendar.week(), Map.of(LocalDate.parse(date), WorkingHours.CLOSED));
  }

  private static BusinessCalendar calendar(String zone, Map<DayOfWeek, WorkingHours> week) {
    return new BusinessCalendar(ZoneId.of(zone), week, Map.of());
  }

  private static Map<DayOfWeek, WorkingHours> on(Set<DayOfWeek> days, String... periods) {
    var week = new EnumMap<DayOfWeek, WorkingHours>(DayOfWeek.class);
    days.forEach(day -> week.put(day, WorkingHours.of(periods)));
    return week;
  }
}
