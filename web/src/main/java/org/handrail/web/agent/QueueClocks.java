package org.handrail.web.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.handrail.sla.query.ClockQueries;
import org.handrail.sla.query.TicketClock;
import org.handrail.ticket.query.QueueRow;

/** What is due next of each ticket in the queue, read at once for all rows of a page. */
@Named
@RequestScoped
public class QueueClocks {

  @Inject private TicketQueueView queue;
  @Inject private ClockQueries queries;

  private List<Long> asked = List.of();
  private Map<Long, TicketClock> clocks = Map.of();

  /** Null for a ticket of which nothing is promised. */
  public TicketClock of(long ticketId) {
    if (!asked.contains(ticketId)) {
      asked = queue.getModel().getWrappedData().stream().map(QueueRow::id).toList();
      clocks = queries.mostUrgent(asked);
    }
    return clocks.get(ticketId);
  }
}
