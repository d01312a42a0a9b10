package org.handrail.forecast.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.calendar.CalendarExamples;
import org.handrail.sla.policy.ClockKind;
import org.handrail.ticket.model.Priority;

/** Queues that tests picture: on Monday at nine in Kyiv, every ticket takes one hour. */
final class Queues {

  static final Instant MONDAY_9 = Instant.parse("2026-03-02T07:00:00Z");
  static final BusinessCalendar WEEKDAYS = CalendarExamples.weekdays("Europe/Kyiv", "09:00-18:00");
  static final Work MAIL = new Work("mail", Priority.NORMAL);
  static final Work OUTAGE = new Work("network", Priority.URGENT);

  private Queues() {}

  /** One hour, seen so often that hardly anything else is believed. */
  static List<Observation> anHourEach() {
    return often(Duration.ofHours(1));
  }

  static Measured always(Duration length) {
    return Measured.of(Map.of(), often(length));
  }

  private static List<Observation> often(Duration length) {
    return Collections.nCopies(10_000, Observation.ended(length));
  }

  static TeamQueue team(long id, int agents, QueuedTicket... tickets) {
    return team(id, new Crew(agents, 1), tickets);
  }

  static TeamQueue team(long id, Crew crew, QueuedTicket... tickets) {
    return new TeamQueue(
        id,
        MONDAY_9,
        WEEKDAYS,
        crew,
        new Pace(
            always(Duration.ofHours(1)),
            always(Duration.ZERO),
            always(Duration.ofMinutes(10)),
            always(Duration.ofMinutes(30)),
            Blend.of(often(Duration.ofHours(2)))),
        Arrays.asList(tickets));
  }

  static QueuedTicket waiting(long id, Work work, OpenClock... clocks) {
    return ticket(id, work, Progress.waitingFor(Duration.ZERO), clocks);
  }

  static QueuedTicket ticket(long id, Work work, Progress progress, OpenClock... clocks) {
    return new QueuedTicket(id, work, MONDAY_9, progress, List.of(clocks));
  }

  static OpenClock due(ClockKind kind, Duration working) {
    var due = new Deadline.Due(WEEKDAYS.plus(MONDAY_9, working));
    return new OpenClock(kind, 1, due, Duration.ZERO);
  }

  static OpenClock paused(ClockKind kind, Duration left) {
    return new OpenClock(kind, 1, new Deadline.Left(left), Duration.ZERO);
  }
}
