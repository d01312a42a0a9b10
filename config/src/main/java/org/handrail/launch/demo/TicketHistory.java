package org.handrail.launch.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** The tickets of some weeks, one after the other; the same for the same seed, cast and end. */
final class TicketHistory {

  private final Cast cast;
  private final Rhythm rhythm;
  private final Random random;
  private final Map<String, List<Story>> stories = new HashMap<>();

  TicketHistory(Cast cast, ZoneId zone, long seed) {
    this.cast = cast;
    this.rhythm = new Rhythm(zone);
    this.random = new Random(seed);
    for (var language : List.of("en", "uk", "ru")) {
      stories.put(language, Stories.in(language));
    }
  }

  /** {@code count} tickets of the time {@code length} before {@code end}, the oldest first. */
  Stream<GeneratedTicket> tickets(int count, Duration length, Instant end) {
    return rhythm.arrivals(random, count, end.minus(length), end).stream()
        .map(created -> ticket(created, end));
  }

  private GeneratedTicket ticket(Instant created, Instant end) {
    var requester = requester();
    var told = stories.get(requester.name().language());
    var story = told.get(random.nextInt(told.size()));
    return TicketLife.of(cast, rhythm, random, end, story, requester, created);
  }

  /** Some ask often: every fourth request comes from the first tenth of the people. */
  private Cast.Requester requester() {
    int all = cast.requesters().size();
    int from = random.nextInt(4) == 0 ? Math.max(1, all / 10) : all;
    return cast.requesters().get(random.nextInt(from));
  }
}
