package org.handrail.batch.clock;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.handrail.batch.desk.CurrentRun;

/** Reads the ids of tickets in their order, a page at a time, with no cursor open over commits. */
abstract class TicketReader extends AbstractItemReader {

  private static final int PAGE = 500;

  @Inject CurrentRun run;

  private final Deque<Long> page = new ArrayDeque<>();
  private long last;

  abstract long count(long after);

  abstract List<Long> tickets(long after, int limit);

  /** No ticket is left; still in the transaction of the last chunk. */
  void ended() {
    // most have nothing to do then
  }

  void beginAfter(long ticketId) {
    last = ticketId;
    run.expect(count(last));
  }

  @Override
  public Object readItem() {
    if (page.isEmpty()) {
      page.addAll(tickets(last, PAGE));
    }
    if (page.isEmpty()) {
      ended();
      return null;
    }
    last = page.remove();
    return last;
  }

  long last() {
    return last;
  }
}
