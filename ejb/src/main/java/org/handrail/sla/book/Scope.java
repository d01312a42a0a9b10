package org.handrail.sla.book;

/** To which tickets a new revision of the book applies. */
public enum Scope {
  /** To those opened from now on. */
  NEW_TICKETS,
  /** Also to those that are open now, for all of their time. */
  ALL_OPEN
}
