package org.handrail.forecast;

import jakarta.ejb.ApplicationException;

/** The forecast of a team could not be computed; what was done of it is rolled back. */
@ApplicationException(rollback = true)
class ForecastFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long teamId;

  ForecastFailed(long teamId, RuntimeException cause) {
    super("the forecast of team " + teamId + " failed", cause);
    this.teamId = teamId;
  }

  long teamId() {
    return teamId;
  }
}
