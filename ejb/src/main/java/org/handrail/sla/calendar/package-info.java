/**
 * The calendars of the SLA definition: what their screens show, and how they are kept up to date.
 *
 * <p>Rules: what is fetched at night becomes a version only if something changed, and never touches
 * the past or what was decided by hand; a feed that fails keeps the days it had, and says why;
 * nothing is fetched in a transaction.
 *
 * <p>Knows: kernel, security, calendar, calendar.definition, calendar.holiday, calendar.feed,
 * sla.definition.
 */
package org.handrail.sla.calendar;
