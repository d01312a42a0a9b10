/**
 * The job that fetches public holidays and calendar feeds again.
 *
 * <p>Rules: one calendar is one chunk; it is fetched outside the transaction in which it is
 * published; what may change is decided by {@link org.handrail.calendar.refresh.CalendarRefresh}.
 *
 * <p>Knows: batch.job, calendar.refresh, security, settings.
 */
package org.handrail.batch.calendar;
