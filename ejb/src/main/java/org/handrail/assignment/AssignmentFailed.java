package org.handrail.assignment;

import jakarta.ejb.ApplicationException;

/** A waiting ticket could not be assigned, for a reason of its own. */
@ApplicationException(rollback = true)
class AssignmentFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long ticketId;

  AssignmentFailed(long ticketId, RuntimeException cause) {
    super("ticket " + ticketId + " could not be assigned", cause);
    this.ticketId = ticketId;
  }

  long ticketId() {
    return ticketId;
  }
}
