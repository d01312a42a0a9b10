package org.handrail.web.sla;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.sla.query.ClockQueries;
import org.handrail.sla.query.TicketClock;

/** The clocks on the page of a ticket, read once per request. */
@Named
@RequestScoped
public class TicketClocks {

  @Inject private ClockQueries queries;

  private List<TicketClock> clocks;

  /** All that measure something promised, the most urgent first. */
  public List<TicketClock> of(long ticketId) {
    if (clocks == null) {
      clocks = queries.of(ticketId);
    }
    return clocks;
  }

  /** Those that still matter. */
  public List<TicketClock> open(long ticketId) {
    return of(ticketId).stream().filter(TicketClock::isOpen).toList();
  }

  /** Those that are over, met or not. */
  public List<TicketClock> ended(long ticketId) {
    return of(ticketId).stream().filter(one -> !one.isOpen()).toList();
  }
}
