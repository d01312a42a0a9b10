package org.handrail.sla.definition;

/** To which tickets a new version of the SLA definition applies. */
public enum Scope {
  /** To those opened from now on. */
  NEW_TICKETS,
  /** Also to those that are open now, for all of their time. */
  ALL_OPEN
}
