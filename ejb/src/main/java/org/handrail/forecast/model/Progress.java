package org.handrail.forecast.model;

import java.time.Duration;

/**
 * How far a ticket is: waiting for an agent or in the hands of one, and whether it is paused.
 *
 * @param soFar the working time for which it has been one or the other
 */
public record Progress(boolean taken, Duration soFar, boolean paused, Duration pausedFor) {

  /**
   * @param time the working time since it came into the team's queue
   */
  public static Progress waitingFor(Duration time) {
    return new Progress(false, time, false, Duration.ZERO);
  }

  /**
   * @param worked the working time since the agent took it, without pauses
   */
  public static Progress inHandFor(Duration worked) {
    return new Progress(true, worked, false, Duration.ZERO);
  }

  /**
   * @param time the working time since it was paused
   */
  public Progress andPausedFor(Duration time) {
    return new Progress(taken, soFar, true, time);
  }
}
