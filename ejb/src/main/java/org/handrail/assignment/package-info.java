/**
 * Which team a ticket goes to and which agent gets it.
 *
 * <p>Rules: it takes part in the phase of routing and acts by commands, as the system's part
 * "assignment", so that history shows what was automatic; who is chosen is decided in {@code
 * policy} from values; the presence rows of all candidates are locked in the order of their ids
 * before their tickets are counted, so that two tickets at the same instant never go over a
 * capacity. Work in hand is what is new or open: a ticket that waits for its requester or a third
 * party takes nobody's time, and if it comes back it may put its owner over the capacity, who then
 * gets nothing new.
 *
 * <p>Knows: assignment.policy, calendar, calendar.version, kernel, kernel.stop, kernel.work,
 * security, security.audit, team, team.model, ticket, ticket.access, ticket.catalog, ticket.change,
 * ticket.command, ticket.event, ticket.model. Its part {@code policy} knows nobody.
 */
package org.handrail.assignment;
