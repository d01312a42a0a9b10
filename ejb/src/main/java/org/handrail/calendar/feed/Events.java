package org.handrail.calendar.feed;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.DateStart;
import biweekly.property.RecurrenceId;
import biweekly.property.Status;
import biweekly.property.Uid;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.handrail.calendar.definition.Horizon;

/** The events of one calendar, each as often as it happens within the horizon. */
final class Events {

  /** What happens every minute is no day off, but would keep a server busy for hours. */
  private static final int MOST_TIMES = 20_000;

  /** What is shorter, and began longer before the horizon, does not reach into it. */
  private static final Duration YEAR = Duration.ofDays(366);

  private final ICalendar calendar;
  private final ZoneId zone;
  private final Horizon horizon;

  /** For each series, those of its times that an event of their own stands for. */
  private final Map<String, Set<Long>> replaced = new HashMap<>();

  private int times;

  Events(ICalendar calendar, ZoneId zone, Horizon horizon) {
    this.calendar = calendar;
    this.zone = zone;
    this.horizon = horizon;
    calendar.getEvents().stream()
        .filter(event -> event.getRecurrenceId() != null && event.getUid() != null)
        .forEach(
            event ->
                replaced
                    .computeIfAbsent(event.getUid().getValue(), uid -> new HashSet<>())
                    .add(event.getRecurrenceId().getValue().getTime()));
  }

  /**
   * @throws FeedRejected {@code calendar.feed.event-without-date}, {@code
   *     calendar.feed.unknown-zone}, {@code calendar.feed.too-many-events}
   */
  void closeIn(ClosedHours closed) {
    for (var event : calendar.getEvents()) {
      TimedReading.requireThatSomebodyWaits();
      if (!Status.cancelled().equals(event.getStatus())) {
        close(event, closed);
      }
    }
  }

  private void close(VEvent event, ClosedHours closed) {
    var start = startOf(event);
    var length = lengthOf(event, start);
    var label = event.getSummary() == null ? "" : String.valueOf(event.getSummary().getValue());
    var happening = happenings(event, start);
    if (length.compareTo(YEAR) < 0) {
      happening.advanceTo(Date.from(horizon.from().atStartOfDay(zone).minus(YEAR).toInstant()));
    }
    while (happening.hasNext()) {
      var next = happening.next();
      var from = onTheWall(next, start.hasTime());
      if (from.toLocalDate().isAfter(horizon.until())) {
        return;
      }
      countOneMore();
      if (!isReplaced(event, next)) {
        closed.close(label.strip(), from, end(next, from, length, start.hasTime()));
      }
    }
  }

  private ICalDate startOf(VEvent event) {
    var property = event.getProperty(DateStart.class);
    if (property == null || property.getValue() == null || !isADate(property.getValue())) {
      var name = event.getSummary() == null ? event.getUid() : event.getSummary();
      throw new FeedRejected(
          FeedError.EVENT_WITHOUT_DATE, Map.of("event", name == null ? "" : name.getValue()));
    }
    requireKnownZone(property);
    requireKnownZone(event.getDateEnd());
    return property.getValue();
  }

  /** The library takes the 31st of February for a day in March. */
  private static boolean isADate(ICalDate date) {
    try {
      return dateOf(date) != null;
    } catch (DateTimeException impossible) {
      return false;
    }
  }

  /** A zone that was understood is not among the parameters any more. */
  private static void requireKnownZone(DateOrDateTimeProperty property) {
    var unknown = property == null ? null : property.getParameters().getTimezoneId();
    if (unknown != null && property.getValue() != null && property.getValue().hasTime()) {
      throw new FeedRejected(FeedError.UNKNOWN_ZONE, Map.of("zone", unknown));
    }
  }

  /** Whole days have a last day or none; what has neither end nor length is over at once. */
  private static Duration lengthOf(VEvent event, ICalDate start) {
    var least = start.hasTime() ? Duration.ZERO : Duration.ofDays(1);
    var length = least;
    if (event.getDuration() != null && event.getDuration().getValue() != null) {
      length = Duration.ofMillis(event.getDuration().getValue().toMillis());
    } else if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
      var end = event.getDateEnd().getValue();
      length =
          start.hasTime()
              ? Duration.between(start.toInstant(), end.toInstant())
              : Duration.between(dateOf(start).atStartOfDay(), dateOf(end).atStartOfDay());
    }
    return length.compareTo(least) < 0 ? least : length;
  }

  /** Dates that are listed come besides the first one; the library leaves that out. */
  private DateIterator happenings(VEvent event, ICalDate start) {
    if (event.getRecurrenceRule() == null && !event.getRecurrenceDates().isEmpty()) {
      event.getRecurrenceDates().get(0).getDates().add(start);
    }
    return event.getDateIterator(zoneOf(event.getDateStart()));
  }

  private TimeZone zoneOf(DateStart start) {
    var info = calendar.getTimezoneInfo();
    var assigned = info.getTimezone(start);
    if (assigned != null) {
      return assigned.getTimeZone();
    }
    return TimeZone.getTimeZone(info.isFloating(start) ? zone.getId() : "UTC");
  }

  private LocalDateTime onTheWall(Date date, boolean hasTime) {
    // a date without a time is midnight in the zone of this machine
    return hasTime
        ? LocalDateTime.ofInstant(date.toInstant(), zone)
        : LocalDate.ofInstant(date.toInstant(), ZoneId.systemDefault()).atStartOfDay();
  }

  private LocalDateTime end(Date date, LocalDateTime from, Duration length, boolean hasTime) {
    return hasTime
        ? LocalDateTime.ofInstant(date.toInstant().plus(length), zone)
        : from.plus(length);
  }

  private boolean isReplaced(VEvent event, Date time) {
    var uid = event.getProperty(Uid.class);
    return uid != null
        && event.getProperty(RecurrenceId.class) == null
        && replaced.getOrDefault(uid.getValue(), Set.of()).contains(time.getTime());
  }

  private void countOneMore() {
    TimedReading.requireThatSomebodyWaits();
    times++;
    if (times > MOST_TIMES) {
      throw new FeedRejected(FeedError.TOO_MANY_EVENTS, Map.of("limit", MOST_TIMES));
    }
  }

  private static LocalDate dateOf(ICalDate date) {
    var parts = date.getRawComponents();
    return LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
  }
}
