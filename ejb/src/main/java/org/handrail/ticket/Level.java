package org.handrail.ticket;

/** How much is affected (impact) or how soon it hurts (urgency). */
public enum Level {
  LOW,
  MEDIUM,
  HIGH;

  /** The one above; the highest has none. */
  Level next() {
    return values()[ordinal() + 1];
  }
}
