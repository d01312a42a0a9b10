/**
 * The job that fetches public holidays and calendar feeds again.
 *
 * <p>Rules: one calendar is one chunk; it is fetched outside the transaction in which it is
 * published; what may change is decided by {@link org.handrail.calendar.refresh.CalendarRefresh}.
 *
 * <p>Knows: settings, security, sla.calendar, batch.job.
 */
package org.handrail.batch.calendar;
