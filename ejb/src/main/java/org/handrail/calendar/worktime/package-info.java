/**
 * Who works by which business calendar: their own, else their team's, else the standard one.
 *
 * <p>Rules: they name a calendar, never a version, and work by the version in force; a calendar
 * that is not in force any more leaves its people to the next rule; what requesters are promised is
 * not decided here.
 *
 * <p>Knows: calendar, calendar.definition, calendar.version, kernel, security, security.audit,
 * team.
 */
package org.handrail.calendar.worktime;
