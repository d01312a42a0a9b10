package org.handrail.web.edge;

import java.util.HashMap;
import java.util.Map;
import org.handrail.web.edge.Pace.Body;

/** How many bodies are on their way, and from whom: nobody may take the room of all. */
final class Senders {

  /** Of the threads that there are a quarter, so that the rest of the site goes on. */
  static final int MOST_STREAMED = 50;

  private final int mostOfOne;
  private final Map<String, Integer> bodies = new HashMap<>();
  private int streamed;

  /**
   * @param mostOfOne bodies from one address at once; a tenth of it, but one, may be streamed
   */
  Senders(int mostOfOne) {
    this.mostOfOne = mostOfOne;
  }

  /** Whether there is room for one more; if so it is taken until {@link #leave}. */
  synchronized boolean enter(Pace pace, Body place, String sender) {
    int others = bodies.getOrDefault(key(place, sender), 0);
    if (others >= mostOfOne(place) || place == Body.STREAMED && streamed >= MOST_STREAMED) {
      return false;
    }
    bodies.put(key(place, sender), others + 1);
    streamed += place == Body.STREAMED ? 1 : 0;
    pace.body(place, sender);
    return true;
  }

  synchronized void leave(Pace pace) {
    if (pace.body() != Body.NONE) {
      bodies.computeIfPresent(
          key(pace.body(), pace.sender()), (who, count) -> count == 1 ? null : count - 1);
      streamed -= pace.body() == Body.STREAMED ? 1 : 0;
      pace.body(Body.NONE, null);
    }
  }

  private int mostOfOne(Body place) {
    return place == Body.STREAMED ? Math.max(1, mostOfOne / 10) : mostOfOne;
  }

  private static String key(Body place, String sender) {
    return place + " " + sender;
  }
}
