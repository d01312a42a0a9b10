package org.handrail.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.forecast.history.Experience;
import org.handrail.forecast.history.TicketStory;

/**
 * What teams were measured to do. It changes slowly and is costly to read, so each node remembers
 * it for an hour.
 */
@ApplicationScoped
class Experiences {

  private static final Duration FRESH = Duration.ofHours(1);

  @Inject private Stories stories;

  private final Map<Long, Remembered> byTeam = new ConcurrentHashMap<>();
  private volatile Told told = new Told(Instant.MIN, List.of());

  Experience of(long team, BusinessCalendar calendar, Instant now) {
    var known = byTeam.get(team);
    if (known == null || !known.isFor(calendar, now)) {
      known = new Remembered(now, calendar, Experience.of(team, calendar, now, told(now)));
      byTeam.put(team, known);
    }
    return known.experience();
  }

  /** The next who asks has it read again. */
  void forget() {
    byTeam.clear();
    told = new Told(Instant.MIN, List.of());
  }

  /** All teams learn from the same stories, which are read once for all of them. */
  private List<TicketStory> told(Instant now) {
    if (!isFresh(told.at(), now)) {
      told = new Told(now, stories.openedBefore(now));
    }
    return told.stories();
  }

  /** A clock that was put back, as in tests and demos, makes nothing fresher. */
  private static boolean isFresh(Instant at, Instant now) {
    return !at.isAfter(now) && at.isAfter(now.minus(FRESH));
  }

  private record Told(Instant at, List<TicketStory> stories) {}

  private record Remembered(Instant at, BusinessCalendar calendar, Experience experience) {

    boolean isFor(BusinessCalendar other, Instant now) {
      return calendar.equals(other) && isFresh(at, now);
    }
  }
}
