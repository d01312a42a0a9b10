package org.handrail.assignment.policy;

import java.time.Instant;
import java.util.Comparator;
import org.handrail.team.model.PresenceState;

/**
 * An agent who might get the next ticket of a team.
 *
 * @param capacity how many tickets they work on at the same time at most; 0 takes none
 * @param load how many they work on now, over all teams
 * @param lastAssignedAt when they got a ticket of this team; null if never
 */
public record Candidate(
    long accountId, PresenceState availability, int capacity, int load, Instant lastAssignedAt) {

  /** The agent served longest ago, never before all others; the lower id decides a tie. */
  static final Comparator<Candidate> LONGEST_UNSERVED =
      Comparator.comparing(
              Candidate::lastAssignedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Candidate::accountId);

  /** Whether a strategy may give them one more. */
  boolean hasRoom() {
    return availability == PresenceState.ONLINE && load < capacity;
  }
}
