package org.handrail.calendar;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * All working time of a calendar from 1970 to 2200. The line is cut wherever regularity ends: where
 * the zone's clock changes and around each exceptional date. Every {@link Stretch} knows how much
 * was worked before it, so that whatever lies between two instants is looked up, not walked.
 * Inside, instants are nanoseconds since 1970 and times are those that the wall clock shows.
 */
final class TimeLine {

  private static final Instant BEGINNING = Instant.EPOCH;
  private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

  /** Times count from a Monday, as the rhythm of a week does. */
  private static final LocalDate ORIGIN = LocalDate.of(1970, 1, 5);

  private final Rhythm week;
  private final NavigableMap<LocalDate, WorkingHours> exceptions;

  private final List<Stretch> stretches = new ArrayList<>();
  private final long[] from;
  private final long[] workedBefore;

  TimeLine(ZoneRules zone, Rhythm week, NavigableMap<LocalDate, WorkingHours> exceptions) {
    this.week = week;
    this.exceptions = exceptions;
    var start = BEGINNING;
    var change = zone.nextTransition(start);
    while (change != null && change.getInstant().isBefore(END)) {
      cut(start, change.getInstant(), change.getOffsetBefore());
      start = change.getInstant();
      change = zone.nextTransition(start);
    }
    cut(start, END, zone.getOffset(start));
    from = stretches.stream().mapToLong(Stretch::from).toArray();
    workedBefore = stretches.stream().mapToLong(Stretch::workedBefore).toArray();
  }

  /** Between two changes of the clock it runs evenly, and only dates may be exceptional. */
  private void cut(Instant start, Instant end, ZoneOffset zone) {
    long offset = SECONDS.toNanos(zone.getTotalSeconds()) + midnight(LocalDate.EPOCH);
    long time = nanos(start) + offset;
    long lastTime = nanos(end) + offset - 1;
    var dates = exceptions.subMap(dateOf(time), true, dateOf(lastTime), true);
    for (var exception : dates.entrySet()) {
      long midnight = midnight(exception.getKey());
      if (midnight > time) {
        add(time, offset, week);
      }
      add(Math.max(time, midnight), offset, new Rhythm(List.of(exception.getValue())));
      time = midnight + Rhythm.DAY;
    }
    if (time <= lastTime) {
      add(time, offset, week);
    }
  }

  private void add(long time, long offset, Rhythm rhythm) {
    long instant = time - offset;
    long worked =
        stretches.isEmpty() ? 0 : stretches.get(stretches.size() - 1).workedUntil(instant);
    stretches.add(new Stretch(instant, offset, rhythm, worked));
  }

  /** Working time since the beginning of the line. */
  Duration workedUntil(Instant instant) {
    return Duration.ofNanos(workedUntil(nanos(instant)));
  }

  /**
   * The earliest instant with so much working time since the start; empty if there never is so
   * much.
   *
   * @param worked positive
   */
  Optional<Instant> whenWorked(Instant start, Duration worked) {
    long before = workedUntil(nanos(start));
    if (worked.toNanos() > workedUntil(nanos(END)) - before) {
      return Optional.empty();
    }
    long sum = before + worked.toNanos();
    var stretch = stretches.get(Sorted.lastBelow(workedBefore, sum));
    return Optional.of(instant(stretch.instantWhenWorked(sum)));
  }

  /** Until when the work that goes on at an instant lasts in this period and stretch. */
  Instant interruptionAfter(Instant instant) {
    int stretch = Sorted.lastAtMost(from, nanos(instant));
    long end = stretches.get(stretch).endOfPeriod(nanos(instant));
    return instant(stretch + 1 < from.length ? Math.min(end, from[stretch + 1]) : end);
  }

  private long workedUntil(long instant) {
    return stretches.get(Sorted.lastAtMost(from, instant)).workedUntil(instant);
  }

  /**
   * @throws DateTimeException if the instant is not on the line
   */
  private static long nanos(Instant instant) {
    if (instant.isBefore(BEGINNING) || instant.isAfter(END)) {
      throw new DateTimeException("Calendars compute from 1970 to 2200, not at " + instant);
    }
    return SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
  }

  private static Instant instant(long nanos) {
    return Instant.EPOCH.plusNanos(nanos);
  }

  private static long midnight(LocalDate date) {
    return (date.toEpochDay() - ORIGIN.toEpochDay()) * Rhythm.DAY;
  }

  private static LocalDate dateOf(long time) {
    return ORIGIN.plusDays(Math.floorDiv(time, Rhythm.DAY));
  }
}
