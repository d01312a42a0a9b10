/**
 * What screens and REST read of service levels: what is promised, how clocks stand, why they are
 * due when they are, and what is due next.
 *
 * <p>Rules: nothing is changed here; what is promised comes from the SLA definition as it was
 * published, never from a copy; the helpdesk's rules of visibility decide about every clock and
 * every count, and nobody else sees any, since what a team means to keep is no promise to the
 * requester; many tickets are shown as {@code sla.tracking} stored them, one is explained from its
 * history from its history.
 *
 * <p>Knows: calendar, calendar.definition, calendar.refresh, calendar.worktime, kernel, security,
 * sla.clock, sla.definition, sla.history, sla.policy, sla.tracking, ticket.access, ticket.catalog,
 * ticket.query.
 */
package org.handrail.sla.query;
