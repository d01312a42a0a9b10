package org.handrail.sla.outlook;

/** What came of reckoning a team's outlook. */
public enum OutlookState {
  /** Each open clock has its probability. */
  FORETOLD,
  /** Nothing is promised at the moment that could be missed. */
  NO_CLOCKS,
  /** Too few tickets have been done to foretell anything. */
  LEARNING
}
