/**
 * The review of a draft before it is published: what of the SLA definition it changes, and what
 * that would do to the tickets that are open.
 *
 * <p>Rules: a preview changes nothing but its own rows; what it says is what would happen, because
 * it is computed by the clocks themselves; it can be computed again at any time, and goes on where
 * it was interrupted without counting a ticket twice.
 *
 * <p>Knows: calendar.definition, kernel, kernel.retention, security, sla.clock, sla.definition,
 * sla.history, sla.policy, ticket.field.
 */
package org.handrail.sla.review;
