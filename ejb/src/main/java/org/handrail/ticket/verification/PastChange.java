package org.handrail.ticket.verification;

import java.time.Instant;
import org.handrail.ticket.model.StatusCategory;

/**
 * A row of a ticket's history.
 *
 * @param automatic whether it is about a message that a machine wrote
 * @param oldStatus the category of the status that was left, if it is about one
 */
record PastChange(
    long ticketId,
    Instant at,
    String kind,
    String oldValue,
    String newValue,
    boolean automatic,
    StatusCategory oldStatus,
    StatusCategory newStatus) {

  boolean is(String other) {
    return kind.equals(other);
  }
}
