package org.handrail.calendar.feed;

import biweekly.ICalendar;
import biweekly.io.ParseWarning;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.handrail.calendar.definition.Closure;
import org.handrail.calendar.definition.Horizon;

/** A calendar file, in UTF-8. */
public final class CalendarFile {

  /** In bytes; a year of a busy organisation is a tenth of it. */
  public static final int LARGEST = 1 << 20;

  public static final int MOST_EVENTS = 5_000;

  /** For a file of this size; most take a hundredth of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What decides when an event is; whatever else is wrong with it does no harm. */
  private static final Set<String> DECISIVE =
      Set.of("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID");

  private CalendarFile() {}

  /**
   * The hours that its events close.
   *
   * @param zone whose wall clock the hours are on; events without a zone of their own mean it too
   * @throws FeedRejected {@code calendar.feed.too-large}, {@code calendar.feed.no-calendar}, {@code
   *     calendar.feed.cut-off}, {@code calendar.feed.broken-line}, {@code
   *     calendar.feed.event-without-date}, {@code calendar.feed.unknown-zone}, {@code
   *     calendar.feed.too-many-events}, {@code calendar.feed.too-often}, {@code
   *     calendar.feed.zone-too-complex}, {@code calendar.feed.too-slow}, {@code calendar.feed.busy}
   */
  public static Map<LocalDate, Closure> closures(byte[] file, ZoneId zone, Horizon horizon) {
    if (file.length > LARGEST) {
      throw new FeedRejected(FeedError.TOO_LARGE, Map.of("limit", LARGEST));
    }
    requireWhole(file);
    return TimedReading.within(PATIENCE, () -> read(file, zone, horizon));
  }

  private static Map<LocalDate, Closure> read(byte[] file, ZoneId zone, Horizon horizon) {
    var calendars = read(file, zone);
    if (calendars.stream().mapToInt(calendar -> calendar.getEvents().size()).sum() > MOST_EVENTS) {
      throw new FeedRejected(FeedError.TOO_MANY_EVENTS, Map.of("limit", MOST_EVENTS));
    }
    var closed = new ClosedHours(horizon);
    calendars.forEach(calendar -> new Events(calendar, zone, horizon).closeIn(closed));
    return closed.closures();
  }

  private static void requireWhole(byte[] file) {
    var text = new String(file, StandardCharsets.UTF_8).strip().toUpperCase(Locale.ROOT);
    if (!text.contains("BEGIN:VCALENDAR")) {
      throw new FeedRejected(FeedError.NO_CALENDAR, Map.of());
    }
    if (!text.endsWith("END:VCALENDAR")) {
      throw new FeedRejected(FeedError.CUT_OFF, Map.of("line", text.lines().count()));
    }
  }

  private static List<ICalendar> read(byte[] file, ZoneId zone) {
    try (var reader = new BearableReader(new ByteArrayInputStream(file))) {
      reader.setDefaultTimezone(TimeZone.getTimeZone(zone));
      var calendars = new ArrayList<ICalendar>();
      for (var next = reader.readNext(); next != null; next = reader.readNext()) {
        reader.getWarnings().forEach(CalendarFile::refuseIfDecisive);
        calendars.add(next);
      }
      return calendars;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What is said without a line is about zones, and is asked of the events themselves. */
  private static void refuseIfDecisive(ParseWarning warning) {
    boolean decisive =
        warning.getPropertyName() == null || DECISIVE.contains(warning.getPropertyName());
    if (decisive && warning.getLineNumber() != null) {
      throw new FeedRejected(
          FeedError.BROKEN_LINE,
          Map.of("line", warning.getLineNumber(), "problem", warning.getMessage()));
    }
  }
}
