/**
 * Business calendars as people define them: a week, public holidays, what imported calendars close,
 * and what somebody decided by hand.
 *
 * <p>Rules: {@code java.*} and calendars and nothing else; a definition is a value, which a change
 * leaves as it was; the layers stay apart, so that holidays and feeds can be fetched again without
 * touching what was decided by hand.
 *
 * <p>Knows: calendar.
 */
package org.handrail.calendar.definition;
