/**
 * The SLA definition: all business calendars and SLA policies as one document, in versions that
 * stay.
 *
 * <p>Rules: what is published never changes, so that every clock can be computed again with what
 * was promised; nobody changes the SLA definition but by a draft that they have looked at; a ticket
 * has the version that was valid when it was opened, and then those that were applied to open
 * tickets.
 *
 * <p>Knows: calendar, calendar.definition, calendar.version, calendar.worktime, kernel, security,
 * security.audit, sla.clock, sla.policy, ticket.field, ticket.model.
 */
package org.handrail.sla.definition;
