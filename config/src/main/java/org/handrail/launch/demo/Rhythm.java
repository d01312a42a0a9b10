package org.handrail.launch.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * When people ask for help and when the helpdesk works: mostly in office hours, most of all on
 * Monday mornings, less at lunch and on Fridays, hardly ever at night.
 */
final class Rhythm {

  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final LocalTime CLOSES = LocalTime.of(18, 0);

  /** How much is asked in each hour from 0 to 23, compared with the busiest. */
  private static final double[] HOURS = {
    .02, .01, .01, .01, .01, .02, .06, .25, .65, 1, 1, .85, .45, .5, .8, .75, .6, .4, .15, .08, .06,
    .05, .04, .03
  };

  private final ZoneId zone;

  Rhythm(ZoneId zone) {
    this.zone = zone;
  }

  /** {@code count} instants from {@code from} (inclusive) to {@code to} (exclusive), in order. */
  List<Instant> arrivals(Random random, int count, Instant from, Instant to) {
    var hours = hours(from, to);
    var sums = new double[hours.size()];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += weight(hours.get(i));
      sums[i] = sum;
    }
    var arrivals = new ArrayList<Instant>(count);
    while (arrivals.size() < count) {
      var hour = hours.get(indexOf(sums, random.nextDouble() * sum)).toInstant();
      var arrival = hour.plusSeconds(random.nextInt(3600));
      if (!arrival.isBefore(from) && arrival.isBefore(to)) {
        arrivals.add(arrival);
      }
    }
    Collections.sort(arrivals);
    return arrivals;
  }

  /** The moment when so many minutes of office time have passed. */
  Instant afterWork(Instant start, long minutes) {
    var at = opened(start.atZone(zone));
    var left = Duration.ofMinutes(minutes);
    while (true) {
      var today = Duration.between(at, at.with(CLOSES));
      if (left.compareTo(today) < 0) {
        return at.plus(left).toInstant();
      }
      left = left.minus(today);
      at = opened(at.with(CLOSES));
    }
  }

  /** The same local time, so many days from Monday to Friday later. */
  Instant afterWorkingDays(Instant start, int days) {
    var at = start.atZone(zone);
    for (int left = days; left > 0; left--) {
      do {
        at = at.plusDays(1);
      } while (isWeekend(at));
    }
    return at.toInstant();
  }

  private static double weight(ZonedDateTime hour) {
    double day =
        switch (hour.getDayOfWeek()) {
          case MONDAY -> 1.5;
          case TUESDAY -> 1.15;
          case WEDNESDAY -> 1.05;
          case THURSDAY -> 1;
          case FRIDAY -> .8;
          case SATURDAY -> .08;
          case SUNDAY -> .06;
        };
    return day * HOURS[hour.getHour()];
  }

  private List<ZonedDateTime> hours(Instant from, Instant to) {
    var hours = new ArrayList<ZonedDateTime>();
    for (var hour = from.atZone(zone).truncatedTo(ChronoUnit.HOURS);
        hour.toInstant().isBefore(to);
        hour = hour.plusHours(1)) {
      hours.add(hour);
    }
    return hours;
  }

  private static int indexOf(double[] sums, double value) {
    int index = Arrays.binarySearch(sums, value);
    return index >= 0 ? index : Math.min(-index - 1, sums.length - 1);
  }

  /** This moment if the office is open then, else the next opening. */
  private static ZonedDateTime opened(ZonedDateTime at) {
    if (isWeekend(at) || !at.toLocalTime().isBefore(CLOSES)) {
      return opened(at.plusDays(1).with(OPENS));
    }
    return at.toLocalTime().isBefore(OPENS) ? at.with(OPENS) : at;
  }

  private static boolean isWeekend(ZonedDateTime at) {
    return at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
