package org.handrail.sla.outlook.model;

import java.time.Duration;

/** How far a ticket is: waiting for an agent or in the hands of one, and whether it is paused. */
public record Progress(boolean taken, Duration inHand, boolean paused, Duration pausedFor) {

  public static Progress waiting() {
    return new Progress(false, Duration.ZERO, false, Duration.ZERO);
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
    return new Progress(taken, inHand, true, time);
  }
}
