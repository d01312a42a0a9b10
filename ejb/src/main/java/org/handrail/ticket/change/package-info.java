/**
 * One unit of change per command: what happened to tickets is collected, and when the outermost
 * command ends, each changed ticket passes with its events through the phases, in the same
 * transaction.
 *
 * <p>Rules: a bean that acts on changes is a {@link org.handrail.ticket.change.ChangeParticipant}
 * of one {@link org.handrail.ticket.change.ChangePhase}, and independent of the others of its
 * phase; a phase hears of each event once; what a participant changes by a command joins the unit
 * and passes through all phases again, at most some times; if one fails, the command fails.
 *
 * <p>Knows: security, ticket.event, ticket.model.
 */
package org.handrail.ticket.change;
