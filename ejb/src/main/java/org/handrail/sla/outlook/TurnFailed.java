package org.handrail.sla.outlook;

import jakarta.ejb.ApplicationException;

/** The outlook of a team could not be reckoned; what was done of it is rolled back. */
@ApplicationException(rollback = true)
class TurnFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long teamId;

  TurnFailed(long teamId, RuntimeException cause) {
    super("the outlook of team " + teamId + " failed", cause);
    this.teamId = teamId;
  }

  long teamId() {
    return teamId;
  }
}
