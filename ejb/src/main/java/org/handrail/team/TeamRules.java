package org.handrail.team;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What a team agreed on about the end of a ticket's life.
 *
 * @param reopenDays how many days after the resolution a requester's message still reopens
 * @param autoCloseWorkingDays how many working days after the resolution the ticket closes by
 *     itself; 0 closes it at the next sweep
 * @param zone of the team, and of the strangers who write to it
 */
public record TeamRules(int reopenDays, int autoCloseWorkingDays, ZoneId zone) {

  /** For tickets that belong to no team yet. */
  public static final TeamRules STANDARD = new TeamRules(14, 5, ZoneOffset.UTC);

  /** Whether a message at {@code now} reopens, inclusive of the last instant of the window. */
  public boolean reopens(Instant resolvedAt, Instant now) {
    return !now.isAfter(resolvedAt.plus(Duration.ofDays(reopenDays)));
  }
}
