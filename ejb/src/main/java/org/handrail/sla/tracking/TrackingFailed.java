package org.handrail.sla.tracking;

import jakarta.ejb.ApplicationException;

/** The clocks of a ticket could not be looked at. */
@ApplicationException(rollback = true)
class TrackingFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long ticketId;

  TrackingFailed(long ticketId, RuntimeException cause) {
    super("the clocks of ticket " + ticketId + " have to wait", cause);
    this.ticketId = ticketId;
  }

  long ticketId() {
    return ticketId;
  }
}
