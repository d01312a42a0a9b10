package org.handrail.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.sla.policy.ClockKind.FIRST_RESPONSE;
import static org.handrail.sla.policy.ClockKind.NEXT_RESPONSE;
import static org.handrail.sla.policy.ClockKind.RESOLUTION;
import static org.handrail.sla.policy.PolicyExamples.target;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.calendar.CalendarExamples;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.PolicyExamples;
import org.handrail.sla.policy.SlaPolicies;
import org.handrail.sla.policy.Target;
import org.handrail.ticket.model.Priority;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Figures that the tests and manuals of other systems fix: Z is Zammad, G GLPI, R Request Tracker,
 * F Frappe. The due of each clock, or what was used and left when it was met; times are local to
 * the calendar unless they end in Z.
 *
 * <p>Events stand after one another as {@code time word}; {@code targets} are minutes for the first
 * response, the next response and the resolution, with {@code -} for none.
 */
class PublishedClockFiguresTest {

  private static final Map<String, BusinessCalendar> CALENDARS =
      Map.of(
          "Berlin 8-18", CalendarExamples.weekdays("Europe/Berlin", "08:00-18:00"),
          "Berlin 9-18", CalendarExamples.weekdays("Europe/Berlin", "09:00-18:00"),
          "Berlin 9-17", CalendarExamples.weekdays("Europe/Berlin", "09:00-17:00"),
          "Berlin 8-20 but 1 Nov",
              CalendarExamples.closedOn(
                  "2016-11-01", CalendarExamples.weekdays("Europe/Berlin", "08:00-20:00")),
          "late Mondays", CalendarExamples.lateMondays(),
          "8-20", CalendarExamples.everyDay("UTC", "08:00-20:00"),
          "9-18", CalendarExamples.weekdays("UTC", "09:00-18:00"),
          "10-18", CalendarExamples.weekdays("UTC", "10:00-18:00"));

  @ParameterizedTest(name = "{0}: {2}, {3}: {4} due {5}")
  @CsvSource({
    "Z1 , Berlin 8-18, 60 - 180 , 2013-03-21T09:30Z opened, FIRST_RESPONSE, 2013-03-21T10:30Z",
    "Z1 , Berlin 8-18, 60 - 180 , 2013-03-21T09:30Z opened, RESOLUTION    , 2013-03-21T12:30Z",
    "Z10, Berlin 8-20 but 1 Nov, 120 - -, 2016-11-01T13:56:21 opened, FIRST_RESPONSE,"
        + " 2016-11-02T10:00",
    "Z13, Berlin 9-17, 120 - 240, 2013-10-21T09:30Z opened, FIRST_RESPONSE, 2013-10-21T11:30Z",
    "Z13, Berlin 9-17, 120 - 240, 2013-10-21T09:30Z opened, RESOLUTION    , 2013-10-21T13:30Z",
    "Z13, Berlin 9-17, 120 - 240, 2013-10-21T05:30Z opened, FIRST_RESPONSE, 2013-10-21T09:00Z",
    "Z13, Berlin 9-17, 120 - 240, 2013-10-21T05:30Z opened, RESOLUTION    , 2013-10-21T11:00Z",
    "G3 , late Mondays, - - 240,"
        + " 2034-06-09T08:46:12 opened | 2034-06-09T10:00 pending | 2034-06-09T12:08:22 open,"
        + " RESOLUTION, 2034-06-09T14:54:34",
    "G4 , late Mondays, - - 240,"
        + " 2034-06-05T10:00 opened | 2034-06-05T11:00 pending | 2034-06-07T09:30 open"
        + " | 2034-06-07T10:00 pending | 2034-06-08T09:00 open,"
        + " RESOLUTION, 2034-06-08T12:00",
    "G8 , 8-20 , - - 240 120, 2034-08-16T13:00 opened, RESOLUTION, 2034-08-16T17:00",
    "G8 , 8-20 , - - 240 120,"
        + " 2034-08-16T13:00 opened | 2034-08-16T14:00 urgent, RESOLUTION, 2034-08-16T15:00",
    "R3 , 9-18 , - 120 -,"
        + " 2026-03-02T09:00 opened | 2026-03-02T09:30 reply | 2026-03-02T10:00 message"
        + " | 2026-03-02T11:00 message,"
        + " NEXT_RESPONSE, 2026-03-02T12:00",
    "F1 , 10-18, 60 - 240   , 2026-03-02T08:00 opened, FIRST_RESPONSE, 2026-03-02T11:00",
    "F1 , 10-18, 60 - 240   , 2026-03-02T08:00 opened, RESOLUTION    , 2026-03-02T14:00",
    "F3 , 10-18, 1440 - 4320, 2026-03-07T15:00 opened, FIRST_RESPONSE, 2026-03-11T18:00",
    "F3 , 10-18, 1440 - 4320, 2026-03-07T15:00 opened, RESOLUTION    , 2026-03-19T18:00",
    "F4 , 10-18, 30 - 120   , 2026-03-06T17:00 opened, FIRST_RESPONSE, 2026-03-06T17:30",
    "F4 , 10-18, 30 - 120   , 2026-03-06T17:00 opened, RESOLUTION    , 2026-03-09T11:00",
    "F7 , 10-18, - - 120    ,"
        + " 2026-03-05T15:00 opened | 2026-03-05T16:00 hold | 2026-03-05T17:00 open,"
        + " RESOLUTION, 2026-03-05T18:00",
    "F7 , 10-18, - - 120    ,"
        + " 2026-03-05T15:00 opened | 2026-03-05T16:00 hold | 2026-03-05T17:00:01 open,"
        + " RESOLUTION, 2026-03-06T10:00:01",
  })
  void aClockIsDueWhenTheSourceSays(
      String source, String name, String targets, String events, ClockKind kind, String due) {
    var calendar = CALENDARS.get(name);

    var clock = clocks(calendar, targets, events).latest(kind).orElseThrow();

    assertThat(clock.due()).contains(at(calendar, due));
  }

  @ParameterizedTest(name = "{0}: {2}, {3}: {4} used {5}, left {6}")
  @CsvSource({
    "Z2, Berlin 8-18, 60 - 180,"
        + " 2013-03-21T09:30Z opened | 2013-03-21T10:00Z reply, FIRST_RESPONSE, 30, 30",
    "Z2, Berlin 8-18, 60 - 180,"
        + " 2013-03-21T09:30Z opened | 2013-03-21T14:00Z reply, FIRST_RESPONSE, 270, -210",
    "Z5, Berlin 8-18, 60 - 180,"
        + " 2013-03-21T09:30Z opened | 2013-03-21T11:30Z closed, RESOLUTION, 120, 60",
    "Z5, Berlin 8-18, 60 - 180,"
        + " 2013-03-21T09:30Z opened | 2013-03-21T13:00Z closed, RESOLUTION, 210, -30",
    "Z9, Berlin 9-18, - - 240,"
        + " 2013-06-04T09:00Z opened | 2013-06-04T09:00Z pending | 2013-06-04T12:00Z closed,"
        + " RESOLUTION, 0, 240",
    "Z9, Berlin 9-18, - - 240,"
        + " 2013-06-04T09:00Z opened | 2013-06-04T09:00Z pending | 2013-06-04T10:30Z open"
        + " | 2013-06-04T11:00Z pending | 2013-06-04T12:00Z closed,"
        + " RESOLUTION, 30, 210",
  })
  void aMetClockHasUsedWhatTheSourceSays(
      String source,
      String name,
      String targets,
      String events,
      ClockKind kind,
      long used,
      long left) {
    var clock = clocks(CALENDARS.get(name), targets, events).latest(kind).orElseThrow();

    assertThat(clock.isMet()).isTrue();
    assertThat(clock.used(clock.end().at())).contains(Duration.ofMinutes(used));
    assertThat(clock.left(clock.end().at())).contains(Duration.ofMinutes(left));
  }

  private static Clocks clocks(BusinessCalendar calendar, String targets, String events) {
    var all = Arrays.stream(events.split("\\|")).map(String::strip).toList();
    var opened =
        Clocks.opened(
            at(calendar, all.get(0).split(" ")[0]),
            policies(calendar, targets.split(" ")),
            PolicyExamples.aTicket(Priority.NORMAL),
            PolicyExamples.NEW);
    return opened.after(
        all.stream().skip(1).map(event -> event(calendar, event.split(" "))).toList());
  }

  private static ClockEvent event(BusinessCalendar calendar, String... words) {
    var at = at(calendar, words[0]);
    return switch (words[1]) {
      case "reply" -> new ClockEvent.AgentReplied(at);
      case "message" -> new ClockEvent.RequesterWrote(at);
      case "urgent" -> new ClockEvent.FactsChanged(at, PolicyExamples.aTicket(Priority.URGENT));
      case "open" -> new ClockEvent.StatusEntered(at, PolicyExamples.OPEN);
      case "pending" -> new ClockEvent.StatusEntered(at, PolicyExamples.PENDING);
      case "hold" -> new ClockEvent.StatusEntered(at, PolicyExamples.ON_HOLD);
      case "closed" -> new ClockEvent.StatusEntered(at, PolicyExamples.CLOSED);
      default -> throw new IllegalArgumentException(words[1]);
    };
  }

  /** The same for all priorities; a fourth number is the resolution of urgent tickets. */
  private static SlaPolicies policies(BusinessCalendar calendar, String... minutes) {
    if (minutes.length == 4) {
      return PolicyExamples.resolution(
          Map.of(
              Priority.NORMAL, minutes(calendar, minutes[2]),
              Priority.URGENT, minutes(calendar, minutes[3])));
    }
    var targets = new EnumMap<ClockKind, Target>(ClockKind.class);
    put(targets, FIRST_RESPONSE, calendar, minutes[0]);
    put(targets, NEXT_RESPONSE, calendar, minutes[1]);
    put(targets, RESOLUTION, calendar, minutes[2]);
    return PolicyExamples.policies(targets);
  }

  private static void put(
      Map<ClockKind, Target> targets, ClockKind kind, BusinessCalendar calendar, String minutes) {
    if (!minutes.equals("-")) {
      targets.put(kind, minutes(calendar, minutes));
    }
  }

  private static Target minutes(BusinessCalendar calendar, String minutes) {
    return target(Duration.ofMinutes(Long.parseLong(minutes)), calendar);
  }

  private static Instant at(BusinessCalendar calendar, String time) {
    return time.endsWith("Z")
        ? OffsetDateTime.parse(time).toInstant()
        : calendar.instantOf(LocalDateTime.parse(time));
  }
}
