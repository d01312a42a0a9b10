package org.handrail.ticket.query;

import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketNumber;

/** A ticket that goes on from a closed one. */
public record FollowUp(long id, long number, String subject, StatusCategory statusCategory) {

  /** As people write it, {@code HD-10042}. */
  public String shownNumber() {
    return new TicketNumber(number).toString();
  }
}
