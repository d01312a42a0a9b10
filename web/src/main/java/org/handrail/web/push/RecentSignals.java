package org.handrail.web.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The last signals of this node, numbered. A page is told the number when its request begins and
 * asks, once its connection is open, what came after: what was sent in between reached nobody.
 */
@ApplicationScoped
public class RecentSignals {

  static final int KEPT = 500;

  /** What a page is told that is too late, or comes from another node: look at everything. */
  static final String ALL = "all";

  private static final long ANYWHERE = 1L << 40;

  private final Deque<String> messages = new ArrayDeque<>();

  /** Begins anywhere, so that the numbers of other nodes and of earlier runs mean nothing here. */
  private long last = ThreadLocalRandom.current().nextLong(ANYWHERE);

  synchronized void add(String message) {
    messages.addLast(message);
    last++;
    if (messages.size() > KEPT) {
      messages.removeFirst();
    }
  }

  /** The number of the latest signal. */
  synchronized long last() {
    return last;
  }

  /** What came after the signal of this number, each message once. */
  synchronized List<String> since(long number) {
    long missed = last - number;
    if (missed < 0 || missed > messages.size()) {
      return List.of(ALL);
    }
    return messages.stream().skip(messages.size() - missed).distinct().toList();
  }
}
