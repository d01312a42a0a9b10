/**
 * What happened to a ticket, as its clocks hear of it.
 *
 * <p>Rules: the history of tickets is the one source; what a ticket was at the beginning is found
 * by going back from what it is now; clocks that run and clocks that are rebuilt come from here
 * alike.
 *
 * <p>Knows: kernel, sla.clock, sla.definition, sla.policy, ticket.field, ticket.model.
 */
package org.handrail.sla.history;
