package org.handrail.team.model;

/** How a team's new tickets find their agent. */
public enum AssignmentStrategy {
  /** They wait until somebody takes or assigns them. */
  MANUAL,
  /** The next one goes to whoever has been served longest ago. */
  ROUND_ROBIN,
  /** The next one goes to whoever has the most room left. */
  LEAST_LOADED
}
