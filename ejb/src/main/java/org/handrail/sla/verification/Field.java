package org.handrail.sla.verification;

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
  /** Of the ticket: the first due of what its requester was promised, by which lists are sorted. */
  FIRST_DUE,
  /** Of the ticket: when it is looked at next. */
  NEXT_LOOK
}
