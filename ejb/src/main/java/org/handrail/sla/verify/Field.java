package org.handrail.sla.verify;

/** What of a clock can differ. Stored by name. */
public enum Field {
  /** Also tells of a clock that is missing, or that should not be there. */
  STATE,
  POLICY,
  TARGET,
  CALENDAR,
  STARTED,
  DUE,
  PAUSED_BY,
  LEFT,
  BREACHED,
  ENDED,
  /** When the ticket is looked at next: later than it should be. */
  NEXT_LOOK
}
