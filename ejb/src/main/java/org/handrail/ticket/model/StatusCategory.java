package org.handrail.ticket.model;

/** What a status means to the rules, however administrators name it. */
public enum StatusCategory {
  NEW,
  OPEN,
  PENDING,
  ON_HOLD,
  RESOLVED,
  CLOSED;

  /** Whether work is still expected from somebody. */
  public boolean isUnresolved() {
    return this != RESOLVED && this != CLOSED;
  }
}
