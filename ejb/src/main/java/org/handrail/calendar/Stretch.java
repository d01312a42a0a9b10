package org.handrail.calendar;

/**
 * A part of the line of time in which the zone's clock runs evenly and one rhythm repeats; it lasts
 * until the next one begins.
 *
 * @param from its first instant
 * @param offset what the wall clock shows more than the instant
 * @param workedBefore working time on the whole line before it
 */
record Stretch(long from, long offset, Rhythm rhythm, long workedBefore) {

  long workedUntil(long instant) {
    return workedBefore + rhythm.workedUntil(instant + offset) - rhythm.workedUntil(from + offset);
  }

  long instantWhenWorked(long worked) {
    long inRhythm = rhythm.workedUntil(from + offset) + worked - workedBefore;
    return rhythm.timeWhenWorked(inRhythm) - offset;
  }

  long endOfPeriod(long instant) {
    return rhythm.endOfPeriod(instant + offset) - offset;
  }
}
