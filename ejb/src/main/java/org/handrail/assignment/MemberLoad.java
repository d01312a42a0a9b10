package org.handrail.assignment;

import java.time.Instant;
import org.handrail.team.model.PresenceState;

/**
 * A member of a team as its lead looks at them.
 *
 * @param lead whether they lead the team too
 * @param since when the presence began; null for somebody who has never been there
 * @param capacity how many tickets they work on at the same time at most, over all teams
 * @param load how many they work on now, over all teams
 * @param open how many open tickets of this team are theirs, those that wait among them
 */
public record MemberLoad(
    long accountId,
    String name,
    boolean lead,
    PresenceState state,
    Instant since,
    int capacity,
    int load,
    int open) {

  /** In per cent; 100 for somebody with a capacity of nothing who works on something. */
  public int filled() {
    return capacity == 0 ? (load == 0 ? 0 : 100) : Math.min(100, 100 * load / capacity);
  }

  /** Whether they work on more than they should. */
  public boolean isOver() {
    return load > capacity;
  }
}
