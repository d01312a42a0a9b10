package org.handrail.ticket.model;

/** How much is affected (impact) or how soon it hurts (urgency). */
public enum Level {
  LOW,
  MEDIUM,
  HIGH;

  /** The one above; the highest has none. */
  public Level next() {
    return values()[ordinal() + 1];
  }
}
