package org.handrail.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When people work: hours for each day of the week, and exceptions by date, on the wall clock of
 * one zone. It counts working time: real elapsed time while the wall clock is inside a period. A
 * day from 00:00 to 24:00 therefore has 23 or 25 hours when the clocks change, and an hour that the
 * wall clock shows twice counts twice.
 *
 * <p>Calendars compute from 1970 to 2200; instants outside are refused with a {@link
 * DateTimeException}.
 */
public final class BusinessCalendar {

  /** A calendar that opens later than this is as good as one that never does. */
  private static final Duration LONGEST_CLOSURE = Duration.ofDays(2 * 366);

  /** The shortest work; what is left of it is where it begins. */
  private static final Duration BLINK = Duration.ofNanos(1);

  private final ZoneId zone;
  private final Map<DayOfWeek, WorkingHours> week;
  private final NavigableMap<LocalDate, WorkingHours> exceptions;
  private final TimeLine line;

  /**
   * @param week days that are missing are closed
   * @param exceptions the hours of these dates instead of the week's
   */
  public BusinessCalendar(
      ZoneId zone, Map<DayOfWeek, WorkingHours> week, Map<LocalDate, WorkingHours> exceptions) {
    this.zone = Objects.requireNonNull(zone);
    this.week = new EnumMap<>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      this.week.put(day, week.getOrDefault(day, WorkingHours.CLOSED));
    }
    this.exceptions = new TreeMap<>(exceptions);
    this.line =
        new TimeLine(zone.getRules(), new Rhythm(List.copyOf(this.week.values())), this.exceptions);
  }

  /** All time is working time: for targets in elapsed time. */
  public static BusinessCalendar aroundTheClock() {
    return new BusinessCalendar(ZoneOffset.UTC, everyDay(WorkingHours.AROUND_THE_CLOCK), Map.of());
  }

  private static Map<DayOfWeek, WorkingHours> everyDay(WorkingHours hours) {
    var week = new EnumMap<DayOfWeek, WorkingHours>(DayOfWeek.class);
    Arrays.stream(DayOfWeek.values()).forEach(day -> week.put(day, hours));
    return week;
  }

  /**
   * The earliest instant with exactly that much working time between it and the start. It ends at
   * the end of a period, never at the start of the next; nothing added to any start is the start.
   *
   * @param worked not negative
   * @throws NeverOpens if the calendar does not open within two years of the start, or not for long
   *     enough until 2200
   */
  public Instant plus(Instant start, Duration worked) {
    return endOf(start, worked).orElseThrow(() -> new NeverOpens(start));
  }

  /** As {@link #plus}, but empty instead of an exception: work that never ends. */
  public Optional<Instant> endOf(Instant start, Duration worked) {
    if (worked.isNegative()) {
      throw new IllegalArgumentException("Working time is added, not taken away: " + worked);
    }
    if (worked.isZero()) {
      return Optional.of(start);
    }
    return opensAfter(start) ? line.whenWorked(start, worked) : Optional.empty();
  }

  /**
   * The working time from one instant to another, negative if the other is earlier. What {@link
   * #plus} has added is between, exactly.
   */
  public Duration between(Instant from, Instant until) {
    return line.workedUntil(until).minus(line.workedUntil(from));
  }

  /** Whether the wall clock is inside a period. */
  public boolean isOpen(Instant instant) {
    var local = instant.atZone(zone);
    return hoursOn(local.toLocalDate()).include(local.toLocalTime());
  }

  /**
   * When work goes on: the instant itself if the calendar is open.
   *
   * @return empty if it does not open within two years
   */
  public Optional<Instant> nextOpening(Instant instant) {
    return line.whenWorked(instant, BLINK)
        .map(worked -> worked.minus(BLINK))
        .filter(opening -> !opening.isAfter(instant.plus(LONGEST_CLOSURE)));
  }

  /** Whether it opens within two years: what is to be asked before a calendar is saved. */
  public boolean opensAfter(Instant instant) {
    return nextOpening(instant).isPresent();
  }

  /** The whiles between two instants in which it is open, as long as they last. */
  public List<WorkingSpan> openings(Instant from, Instant until) {
    var openings = new ArrayList<WorkingSpan>();
    var opening = nextOpening(from);
    while (opening.isPresent() && opening.get().isBefore(until)) {
      var closing = closingAfter(opening.get(), until);
      openings.add(new WorkingSpan(opening.get(), closing));
      opening = nextOpening(closing);
    }
    return openings;
  }

  /**
   * The same local time, that many days with working hours later.
   *
   * @throws NeverOpens if two of them are more than two years apart
   */
  public Instant plusWorkingDays(Instant start, int days) {
    if (days == 0) {
      return start;
    }
    var local = start.atZone(zone).toLocalDateTime();
    var date = local.toLocalDate();
    for (int left = days; left > 0; left--) {
      date = workingDayAfter(date);
    }
    return instantOf(date.atTime(local.toLocalTime()));
  }

  /**
   * The instant that people of this zone mean by a local time: the end of the gap for one that does
   * not exist, the first for one that exists twice.
   */
  public Instant instantOf(LocalDateTime local) {
    var change = zone.getRules().getTransition(local);
    return change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
  }

  /** The hours of a date, exceptional or the week's. */
  public WorkingHours hoursOn(LocalDate date) {
    var exception = exceptions.get(date);
    return exception == null ? week.get(date.getDayOfWeek()) : exception;
  }

  public ZoneId zone() {
    return zone;
  }

  /** The hours of every day of the week. */
  public Map<DayOfWeek, WorkingHours> week() {
    return Collections.unmodifiableMap(week);
  }

  public Map<LocalDate, WorkingHours> exceptions() {
    return Collections.unmodifiableMap(exceptions);
  }

  /** Work that goes on at midnight, or while the clocks change, is not over. */
  private Instant closingAfter(Instant opening, Instant limit) {
    var closing = opening;
    while (closing.isBefore(limit) && isOpen(closing)) {
      closing = line.interruptionAfter(closing);
    }
    return closing.isBefore(limit) ? closing : limit;
  }

  private LocalDate workingDayAfter(LocalDate date) {
    return date.plusDays(1)
        .datesUntil(date.plusYears(2))
        .filter(day -> !hoursOn(day).areClosed())
        .findFirst()
        .orElseThrow(() -> new NeverOpens(date.atStartOfDay(zone).toInstant()));
  }

  /** Calendars with the same zone and the same hours compute the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof BusinessCalendar calendar
        && zone.equals(calendar.zone)
        && week.equals(calendar.week)
        && exceptions.equals(calendar.exceptions);
  }

  @Override
  public int hashCode() {
    return Objects.hash(zone, week, exceptions);
  }

  @Override
  public String toString() {
    return zone + " " + week + " but " + exceptions;
  }
}
