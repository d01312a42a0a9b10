package org.handrail.team;

import java.time.Instant;
import org.handrail.team.model.PresenceState;

/**
 * Whether an agent is there, and how much they can carry.
 *
 * @param since when the state began; null for an agent who has never been there
 * @param capacity how many tickets they work on at the same time at most; 0 takes none by itself
 */
public record Presence(PresenceState state, Instant since, int capacity) {

  /** What an agent carries until an administrator says otherwise. */
  public static final int STANDARD_CAPACITY = 10;

  static final Presence NEVER_SEEN = new Presence(PresenceState.OFFLINE, null, STANDARD_CAPACITY);
}
