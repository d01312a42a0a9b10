/**
 * The stored business calendars, in versions.
 *
 * <p>Rules: a version never changes, so that everything that was calculated with a calendar can be
 * calculated again, down to the last holiday; what refers to a calendar's content refers to a
 * version; the calendars in force name one version each, and only who publishes an SLA definition
 * puts others in force.
 *
 * <p>Knows: calendar, calendar.definition, kernel, security.audit.
 */
package org.handrail.calendar.version;
