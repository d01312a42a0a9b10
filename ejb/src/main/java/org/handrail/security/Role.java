package org.handrail.security;

import java.util.EnumSet;
import java.util.Set;

/**
 * What an account is allowed to be. An account may have several; the names are the web roles too.
 */
public enum Role {
  /** Asks for help; everybody with an account does. */
  REQUESTER,
  /** Works on tickets. */
  AGENT,
  /** An agent who also steers a team. */
  LEAD,
  /** Reads what the teams do that they manage, changes nothing on tickets. */
  MANAGER,
  /** Sets Handrail up; not an agent by that alone. */
  ADMIN;

  /** This role and those it brings along. */
  public Set<Role> implied() {
    return this == LEAD ? EnumSet.of(LEAD, AGENT, REQUESTER) : EnumSet.of(this, REQUESTER);
  }
}
