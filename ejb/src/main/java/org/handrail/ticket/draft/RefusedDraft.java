package org.handrail.ticket.draft;

import org.handrail.ticket.model.TicketNumber;

/** A draft that was sent and came back, for the reminder beside the queues. */
public record RefusedDraft(long ticketId, long number, String subject) {

  /** As people write it, {@code HD-10042}. */
  public String shownNumber() {
    return new TicketNumber(number).toString();
  }
}
