package org.handrail.sla.policy;

import org.handrail.ticket.model.StatusCategory;

/** A ticket's status as clocks see it: which one, and what it means. */
public record Status(long id, StatusCategory category) {

  public boolean isResolved() {
    return category == StatusCategory.RESOLVED || category == StatusCategory.CLOSED;
  }

  public boolean isClosed() {
    return category == StatusCategory.CLOSED;
  }
}
