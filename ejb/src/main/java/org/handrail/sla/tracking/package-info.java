/**
 * Stores the clocks of tickets: computed once per command that changed them, looked at when
 * something is due.
 *
 * <p>Rules: what is stored of a clock is computed from the ticket's history and only there to be
 * found by; anyone who changes a ticket's clocks holds the ticket's row of {@code sla_ticket}; a
 * step is written down as taken in the transaction that takes it, so that it is taken once, on
 * however many nodes and whenever one of them dies.
 *
 * <p>Knows: kernel, kernel.signal, kernel.stop, kernel.work, security, sla.clock, sla.definition,
 * sla.history, sla.policy, ticket, ticket.change, ticket.event, ticket.field.
 */
package org.handrail.sla.tracking;
