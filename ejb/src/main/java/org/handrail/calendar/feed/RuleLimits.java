package org.handrail.calendar.feed;

import biweekly.ICalendar;
import biweekly.component.ICalComponent;
import biweekly.component.Observance;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.property.DateStart;
import biweekly.property.ExceptionRule;
import biweekly.property.RecurrenceProperty;
import biweekly.property.RecurrenceRule;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How often things may return in a calendar of others. Asked of what was read and before any of it
 * is calculated: the library keeps every change of a time zone since its first one in memory, so
 * that a zone which changes each second fills any heap, and nothing can stop it on the way.
 */
final class RuleLimits {

  /** A real zone has a dozen; a file may describe all zones of a company. */
  private static final int MOST_CHANGES_OF_ZONES = 20_000;

  private static final int MOST_RULES_OF_AN_EVENT = 10;

  /** Anyone who closes more often than hourly never opens. */
  private static final int MOST_TIMES_A_DAY = 24;

  private RuleLimits() {}

  /**
   * @param latestZonedYear of all times that are in a zone
   * @throws FeedRejected {@code calendar.feed.zone-too-complex}, {@code calendar.feed.too-often}
   */
  static void require(ICalendar calendar, int latestZonedYear) {
    int latest = Math.max(latestZonedYear, Year.now().getValue());
    long changes = 0;
    for (var zone : calendar.getComponents(VTimezone.class)) {
      changes += changesOf(zone, latest);
      if (changes > MOST_CHANGES_OF_ZONES) {
        throw tooComplex(zone);
      }
    }
    calendar.getEvents().forEach(RuleLimits::requireBearable);
  }

  private static long changesOf(VTimezone zone, int latest) {
    return observances(zone).mapToLong(one -> changesOf(zone, one, latest)).sum();
  }

  private static Stream<Observance> observances(VTimezone zone) {
    return Stream.concat(zone.getStandardTimes().stream(), zone.getDaylightSavingsTime().stream());
  }

  private static long changesOf(VTimezone zone, Observance observance, int latest) {
    var rules = rules(observance);
    if (!rules.stream().allMatch(RuleLimits::isOnceAYear)) {
      throw tooComplex(zone);
    }
    long listed =
        observance.getRecurrenceDates().stream().mapToLong(dates -> dates.getDates().size()).sum();
    return 1 + listed + rules.size() * Math.max(1L, latest - firstYear(observance));
  }

  private static int firstYear(Observance observance) {
    var start = observance.getProperty(DateStart.class);
    return start == null || start.getValue() == null
        ? 0
        : start.getValue().getRawComponents().getYear();
  }

  /** As clocks are changed: on one date, or one Sunday, of one month. */
  private static boolean isOnceAYear(Recurrence rule) {
    boolean onASunday = rule.getByDay().size() == 1 && rule.getByMonth().size() == 1;
    boolean onADate = rule.getByDay().isEmpty() && rule.getByMonthDay().size() <= 1;
    return rule.getFrequency() == Frequency.YEARLY
        && rule.getByMonth().size() <= 1
        && (onASunday || onADate)
        && rule.getByYearDay().isEmpty()
        && rule.getByWeekNo().isEmpty()
        && rule.getBySetPos().isEmpty()
        && timesADay(rule) == 1;
  }

  private static void requireBearable(VEvent event) {
    var rules = rules(event);
    if (rules.size() > MOST_RULES_OF_AN_EVENT || !rules.stream().allMatch(RuleLimits::isBearable)) {
      var name = event.getSummary() == null ? event.getUid() : event.getSummary();
      throw new FeedRejected(
          FeedError.TOO_OFTEN, Map.of("event", name == null ? "" : name.getValue()));
    }
  }

  private static boolean isBearable(Recurrence rule) {
    return switch (rule.getFrequency()) {
      case SECONDLY, MINUTELY, HOURLY -> false;
      case DAILY, WEEKLY, MONTHLY, YEARLY -> timesADay(rule) <= MOST_TIMES_A_DAY;
    };
  }

  private static long timesADay(Recurrence rule) {
    return atLeastOne(rule.getByHour())
        * atLeastOne(rule.getByMinute())
        * atLeastOne(rule.getBySecond());
  }

  private static long atLeastOne(List<?> values) {
    return Math.max(1, values.size());
  }

  /** A rule that could not be read is a broken line and refused as such. */
  private static List<Recurrence> rules(ICalComponent component) {
    return Stream.of(RecurrenceRule.class, ExceptionRule.class)
        .flatMap(kind -> component.getProperties(kind).stream())
        .map(RecurrenceProperty.class::cast)
        .map(property -> property.getValue())
        .filter(rule -> rule != null && rule.getFrequency() != null)
        .toList();
  }

  private static FeedRejected tooComplex(VTimezone zone) {
    var id = zone.getTimezoneId();
    return new FeedRejected(
        FeedError.ZONE_TOO_COMPLEX,
        Map.of("zone", id == null || id.getValue() == null ? "" : id.getValue()));
  }
}
