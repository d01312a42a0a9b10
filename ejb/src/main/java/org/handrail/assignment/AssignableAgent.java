package org.handrail.assignment;

import org.handrail.team.PresenceState;

/**
 * An agent somebody may give a ticket to, with what they should know before.
 *
 * @param member whether they belong to the ticket's team
 * @param load how many tickets they work on now, over all teams
 */
public record AssignableAgent(
    long accountId, String name, boolean member, PresenceState state, int capacity, int load) {

  /** Whether one more ticket exceeds the capacity: people may do so, strategies do not. */
  public boolean isFull() {
    return load >= capacity;
  }
}
