package org.handrail.calendar.definition;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.calendar.WorkingHours;
import org.handrail.calendar.definition.InvalidCalendar.Reason;

/**
 * A business calendar as its administrator sees it, in layers: the week; above it the public
 * holidays of a region; above them what feeds close; on top what was decided by hand for a date.
 * The higher layer has the last word, but a feed only ever takes hours away.
 *
 * @param week all days; those that were missing are closed
 * @param region whose public holidays are kept, or null
 * @param holidays theirs, as they were when they were fetched
 * @param feeds no two of the same name
 */
public record CalendarDefinition(
    long id,
    String name,
    ZoneId zone,
    Map<DayOfWeek, WorkingHours> week,
    HolidayRegion region,
    Map<LocalDate, ExceptionalDay> holidays,
    List<CalendarFeed> feeds,
    Map<LocalDate, ExceptionalDay> overrides)
    implements Serializable {

  public static final int LONGEST_NAME = 100;

  /**
   * @throws InvalidCalendar if the name is missing or too long, or two feeds have the same name
   */
  public CalendarDefinition {
    name = Names.checked(name, Reason.NAME_MISSING, Reason.NAME_TOO_LONG);
    Objects.requireNonNull(zone);
    week = wholeWeek(week);
    holidays = inOrder(holidays);
    feeds = List.copyOf(feeds);
    overrides = inOrder(overrides);
    requireOneOfEachName(feeds);
  }

  /** One without any exception. */
  public static CalendarDefinition of(
      long id, String name, ZoneId zone, Map<DayOfWeek, WorkingHours> week) {
    return new CalendarDefinition(id, name, zone, week, null, Map.of(), List.of(), Map.of());
  }

  /** Another calendar with all that this one has. */
  public CalendarDefinition copy(long newId, String newName) {
    return new CalendarDefinition(newId, newName, zone, week, region, holidays, feeds, overrides);
  }

  /** The same calendar under another name. */
  public CalendarDefinition named(String newName) {
    return copy(id, newName);
  }

  public CalendarDefinition in(ZoneId newZone) {
    return new CalendarDefinition(id, name, newZone, week, region, holidays, feeds, overrides);
  }

  /**
   * @param newWeek days that are missing are closed
   */
  public CalendarDefinition withWeek(Map<DayOfWeek, WorkingHours> newWeek) {
    return new CalendarDefinition(id, name, zone, newWeek, region, holidays, feeds, overrides);
  }

  /**
   * @param newRegion null for no public holidays at all
   */
  public CalendarDefinition withRegion(
      HolidayRegion newRegion, Map<LocalDate, ExceptionalDay> itsHolidays) {
    return new CalendarDefinition(id, name, zone, week, newRegion, itsHolidays, feeds, overrides);
  }

  /** With the feed as the last one, or instead of the one that has its name. */
  public CalendarDefinition withFeed(CalendarFeed feed) {
    if (feeds.stream().noneMatch(known -> known.name().equals(feed.name()))) {
      return withFeeds(Stream.concat(feeds.stream(), Stream.of(feed)).toList());
    }
    return withFeeds(replaced(known -> known.name().equals(feed.name()) ? feed : known));
  }

  /** Does nothing if there is none of that name. */
  public CalendarDefinition withoutFeed(String feed) {
    return withFeeds(feeds.stream().filter(known -> !known.name().equals(feed)).toList());
  }

  /** With something decided by hand, instead of what was decided for the date before. */
  public CalendarDefinition withOverride(LocalDate date, ExceptionalDay day) {
    var changed = new HashMap<>(overrides);
    changed.put(date, day);
    return withOverrides(changed);
  }

  /** Leaves the date to the other layers again. */
  public CalendarDefinition withoutOverride(LocalDate date) {
    var changed = new HashMap<>(overrides);
    changed.remove(date);
    return withOverrides(changed);
  }

  /** The hours of a date, and which layer decides them. */
  public CalendarDay dayOn(LocalDate date) {
    var override = overrides.get(date);
    if (override != null) {
      return decided(date, CalendarDay.Layer.OVERRIDE, override);
    }
    var holiday = holidays.get(date);
    var day =
        holiday == null
            ? CalendarDay.ofTheWeek(date, weekHoursOn(date))
            : decided(date, CalendarDay.Layer.HOLIDAY, holiday);
    for (var feed : feeds) {
      day = feed.appliedTo(day);
    }
    return day;
  }

  /** Whether a feed that is for open tickets too is not what it was. */
  public boolean hasNewDaysForOpenTickets(CalendarDefinition before) {
    return feeds.stream()
        .filter(CalendarFeed::forOpenTickets)
        .anyMatch(feed -> !before.feeds.contains(feed));
  }

  /** What it comes to, for calculation. */
  public BusinessCalendar compiled() {
    var exceptions =
        exceptionalDates().stream()
            .map(this::dayOn)
            .filter(day -> !day.hours().equals(weekHoursOn(day.date())))
            .collect(Collectors.toMap(CalendarDay::date, CalendarDay::hours));
    return new BusinessCalendar(zone, week, exceptions);
  }

  private Set<LocalDate> exceptionalDates() {
    return Stream.concat(
            Stream.of(holidays, overrides).map(Map::keySet),
            feeds.stream().map(feed -> feed.days().keySet()))
        .flatMap(Collection::stream)
        .collect(Collectors.toSet());
  }

  private CalendarDay decided(LocalDate date, CalendarDay.Layer layer, ExceptionalDay day) {
    var hours = day.hours() == null ? weekHoursOn(date) : day.hours();
    return new CalendarDay(date, hours, layer, day.label());
  }

  private WorkingHours weekHoursOn(LocalDate date) {
    return week.get(date.getDayOfWeek());
  }

  private List<CalendarFeed> replaced(UnaryOperator<CalendarFeed> change) {
    return feeds.stream().map(change).toList();
  }

  private CalendarDefinition withFeeds(List<CalendarFeed> newFeeds) {
    return new CalendarDefinition(id, name, zone, week, region, holidays, newFeeds, overrides);
  }

  private CalendarDefinition withOverrides(Map<LocalDate, ExceptionalDay> newOverrides) {
    return new CalendarDefinition(id, name, zone, week, region, holidays, feeds, newOverrides);
  }

  private static Map<DayOfWeek, WorkingHours> wholeWeek(Map<DayOfWeek, WorkingHours> days) {
    var week = new EnumMap<DayOfWeek, WorkingHours>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, days.getOrDefault(day, WorkingHours.CLOSED));
    }
    return Collections.unmodifiableMap(week);
  }

  private static <T> Map<LocalDate, T> inOrder(Map<LocalDate, T> days) {
    return Collections.unmodifiableMap(new TreeMap<>(days));
  }

  private static void requireOneOfEachName(List<CalendarFeed> feeds) {
    var seen = new HashMap<String, CalendarFeed>();
    for (var feed : feeds) {
      if (seen.put(feed.name(), feed) != null) {
        throw new InvalidCalendar(Reason.FEED_NAMED_TWICE, feed.name());
      }
    }
  }
}
