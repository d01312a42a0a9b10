package org.handrail.forecast.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.forecast.model.Observation;

/**
 * How long it takes from a question to the reply, once an agent has the ticket; who replies without
 * taking it replies at once.
 */
final class Replies {

  private Replies() {}

  /** To the question that opened the ticket: one, or none while nobody has the ticket. */
  static Stream<Observation> first(TicketStory story, BusinessCalendar calendar, Instant now) {
    return of(story, calendar, now).stream().limit(1);
  }

  /** To those that came after a reply; of several in a row the oldest counts. */
  static Stream<Observation> next(TicketStory story, BusinessCalendar calendar, Instant now) {
    return of(story, calendar, now).stream().skip(1);
  }

  private static List<Observation> of(TicketStory story, BusinessCalendar calendar, Instant now) {
    var observations = new ArrayList<Observation>();
    var asked = story.questions();
    int next = 0;
    for (var reply : story.replies()) {
      if (next < asked.size() && !asked.get(next).isAfter(reply)) {
        observations.add(Observation.ended(awaited(story, asked.get(next), calendar, reply)));
        while (next < asked.size() && !asked.get(next).isAfter(reply)) {
          next++;
        }
      }
    }
    if (next < asked.size() && story.isOpen() && story.standing().isHeld()) {
      observations.add(Observation.lasting(awaited(story, asked.get(next), calendar, now)));
    }
    return observations;
  }

  /** The working time since something was asked for which somebody had the ticket. */
  static Duration awaited(
      TicketStory story, Instant asked, BusinessCalendar calendar, Instant until) {
    return story.segments().stream()
        .filter(segment -> segment.standing().agent() != null)
        .map(Segment::from)
        .findFirst()
        .filter(until::isAfter)
        .map(taken -> calendar.between(taken.isAfter(asked) ? taken : asked, until))
        .orElse(Duration.ZERO);
  }
}
