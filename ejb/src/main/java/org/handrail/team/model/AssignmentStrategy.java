package org.handrail.team.model;

/** How a team's new tickets find their agent. */
public enum AssignmentStrategy {
  /** They wait until somebody takes or assigns them. */
  MANUAL,
  /** The next one goes to the agent served longest ago. */
  ROUND_ROBIN,
  /** The next one goes to the agent with the most room left. */
  LEAST_LOADED
}
