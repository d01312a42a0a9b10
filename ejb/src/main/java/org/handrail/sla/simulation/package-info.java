/**
 * What if: the tickets of a past period simulated under another SLA definition, side by side with
 * what was really promised.
 *
 * <p>Rules: a simulation changes nothing but its own rows; both sides are computed from the history
 * of the tickets, by the same clocks and up to the same instant; it goes on where it was
 * interrupted without counting a ticket twice.
 *
 * <p>Knows: kernel, kernel.retention, security, sla.clock, sla.definition, sla.history, sla.policy,
 * team, ticket.access, ticket.model.
 */
package org.handrail.sla.simulation;
