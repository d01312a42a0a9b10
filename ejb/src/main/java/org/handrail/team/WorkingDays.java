package org.handrail.team;

import java.time.Instant;

/**
 * Counts days on which somebody works at all. The business calendars say which those are; teams
 * have one each and know nothing else of calendars, so it is they who implement this.
 */
public interface WorkingDays {

  /**
   * The same local time, that many working days later.
   *
   * @param calendar the id of the business calendar; null for the standard one
   */
  Instant after(Instant start, int days, Long calendar);
}
