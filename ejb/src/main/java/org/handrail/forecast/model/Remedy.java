package org.handrail.forecast.model;

/** Something that would help a team, and how many breaches it can be expected to avoid. */
public sealed interface Remedy {

  double avoided();

  /** More agents at work from now on. */
  record MoreAgents(int agents, double avoided) implements Remedy {}

  /** A ticket that nobody has taken goes to a team with room. */
  record Move(long ticket, long toTeam, double avoided) implements Remedy {}
}
