package org.handrail.sla.policy;

/** What is measured; the first three are promised to requesters, the others among teams (OLA). */
public enum ClockKind {
  /** From the creation to the first public reply. */
  FIRST_RESPONSE,
  /** From the oldest message not yet answered to the reply. */
  NEXT_RESPONSE,
  /** From the creation to the resolution. */
  RESOLUTION,
  /** From a ticket's coming into a team's queue to its having an owner. */
  TIME_TO_OWN,
  /** From a ticket's coming into a team's queue to its leaving it, or being resolved there. */
  TIME_IN_TEAM;

  /** Whether requesters wait for it; the others are agreed among teams. */
  public boolean isPromisedToRequesters() {
    return this == FIRST_RESPONSE || this == NEXT_RESPONSE || this == RESOLUTION;
  }
}
