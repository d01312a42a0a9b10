package org.handrail.team;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * What a team agreed on about the end of a ticket's life.
 *
 * @param reopenDays how many days after the resolution a requester's message still reopens
 * @param autoCloseWorkingDays how many working days after the resolution the ticket closes by
 *     itself; 0 closes it at the next sweep
 * @param zone in which the team's days begin and end
 */
public record TeamRules(int reopenDays, int autoCloseWorkingDays, ZoneId zone) {

  /** For tickets that belong to no team yet. */
  public static final TeamRules STANDARD = new TeamRules(14, 5, ZoneOffset.UTC);

  /**
   * When a ticket resolved at {@code resolvedAt} closes by itself: the same local time, the agreed
   * number of days from Monday to Friday later. Holidays count as working days until the team's
   * business calendar is asked.
   */
  public Instant autoCloseAt(Instant resolvedAt) {
    var day = resolvedAt.atZone(zone);
    for (int left = autoCloseWorkingDays; left > 0; left--) {
      day = nextWorkingDay(day);
    }
    return day.toInstant();
  }

  /** Whether a message at {@code now} reopens, inclusive of the last instant of the window. */
  public boolean reopens(Instant resolvedAt, Instant now) {
    return !now.isAfter(resolvedAt.plus(Duration.ofDays(reopenDays)));
  }

  private static ZonedDateTime nextWorkingDay(ZonedDateTime day) {
    var next = day.plusDays(1);
    return switch (next.getDayOfWeek()) {
      case SATURDAY -> next.plusDays(2);
      case SUNDAY -> next.plusDays(1);
      default -> next;
    };
  }
}
