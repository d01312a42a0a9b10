/**
 * Calendars of others, as files (iCalendar, RFC 5545) or by their address: when nobody works.
 *
 * <p>Rules: every event closes its hours, whether it is marked busy or free; a file is read as a
 * whole or refused with the line that is wrong; an address is only asked if all it resolves to is
 * public or the operator allows its host ({@link org.handrail.kernel.http}).
 *
 * <p>Knows: calendar, calendar.definition, kernel, kernel.http, settings.
 */
package org.handrail.calendar.feed;
