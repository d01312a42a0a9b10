/**
 * Who works when: people's own working hours, else their team's, else the standard ones.
 *
 * <p>Rules: hours are calendars of the SLA definition that holds now, never copies of them; a
 * calendar that has left the SLA definition leaves its people to the next rule; what is promised to
 * requesters is not decided here.
 *
 * <p>Knows: kernel, security, security.audit, team, ticket, assignment, calendar,
 * calendar.definition, sla.definition.
 */
package org.handrail.sla.hours;
