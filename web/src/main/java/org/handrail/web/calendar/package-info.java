/**
 * The administrators' screens of business calendars: the list, and the editor with its preview.
 *
 * <p>Rules: the page edits a value, which becomes a draft of the SLA definition only when it is
 * saved; what can be drawn with the pointer can be typed, and the other way round; what a colour
 * says, a sign and a word say too.
 *
 * <p>Knows: calendar, calendar.definition, calendar.holiday, calendar.refresh, sla.definition,
 * sla.query, web.ui.
 */
package org.handrail.web.calendar;
