/**
 * Business calendars: when somebody is at work, and how long work takes on the clock on the wall.
 *
 * <p>Rules: {@code java.*} and nothing else, with no clock of its own, so that the same question
 * always has the same answer; working time is real elapsed time while the wall clock of the zone is
 * inside a working period, so a day on which the clocks change counts the hours it has; ten years
 * cost as much as a day, because time is looked up and weeks are multiplied, never walked.
 *
 * <p>Knows nobody.
 */
package org.handrail.calendar;
