package org.handrail.launch.log;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what happens again and again within a minute. */
final class Repeats {

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_KINDS = 500;

  private final Map<String, Seen> kinds =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
          return size() > MOST_KINDS;
        }
      };

  /**
   * @param since when the first of them happened
   * @param times how many there were since then, this one included
   */
  record Seen(Instant since, int times) {}

  synchronized Seen count(String kind, Instant now) {
    return kinds.merge(
        kind,
        new Seen(now, 1),
        (before, first) ->
            before.since().plus(WINDOW).isAfter(now)
                ? new Seen(before.since(), before.times() + 1)
                : first);
  }
}
