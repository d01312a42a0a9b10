package org.handrail.forecast.model;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * A while in which an agent had a ticket in hand.
 *
 * @param until exclusive
 */
public record Held(String agent, Instant from, Instant until) {

  /**
   * How many tickets an agent has in hand at once when he has his hands full: the most that each
   * was seen with, on average of those seen. The mean over time would be no measure: it tells how
   * much there was to do, not how much each can take on. 1 if nothing was seen.
   */
  public static double mostAtOnce(Collection<Held> seen) {
    return seen.stream().collect(groupingBy(Held::agent)).values().stream()
        .mapToInt(Held::mostOf)
        .average()
        .orElse(1);
  }

  private static int mostOf(List<Held> ofOne) {
    var changes = new TreeMap<Instant, Integer>();
    for (var held : ofOne) {
      changes.merge(held.from, 1, Integer::sum);
      changes.merge(held.until, -1, Integer::sum);
    }
    int inHand = 0;
    int most = 1;
    for (int change : changes.values()) {
      inHand += change;
      most = Math.max(most, inHand);
    }
    return most;
  }
}
