package org.handrail.sla.policy;

/** A ticket's status as clocks see it: which one, and what it means. */
public record Status(long id, Category category) {

  /** What a status means, however administrators name it. */
  public enum Category {
    NEW,
    OPEN,
    PENDING,
    ON_HOLD,
    RESOLVED,
    CLOSED
  }

  public boolean isResolved() {
    return category == Category.RESOLVED || category == Category.CLOSED;
  }

  public boolean isClosed() {
    return category == Category.CLOSED;
  }
}
