package org.handrail.forecast.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A ticket that a team has to do.
 *
 * @param due by which it queues among those of its priority; {@link Instant#MAX} without one
 */
public record QueuedTicket(
    long id, Work work, Instant due, Progress progress, List<OpenClock> clocks) {

  /** Who is served first: the higher priority, then the earlier due, then the older ticket. */
  static final Comparator<QueuedTicket> ORDER =
      Comparator.comparing((QueuedTicket ticket) -> ticket.work().priority())
          .reversed()
          .thenComparing(QueuedTicket::due)
          .thenComparing(QueuedTicket::id);

  public QueuedTicket {
    clocks = List.copyOf(clocks);
  }
}
