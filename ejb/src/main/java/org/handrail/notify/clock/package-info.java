/**
 * What people are told of clocks that run out, or have: written down by the step, told a moment
 * later, so that many clocks make one mail.
 *
 * <p>Rules: a step only writes a notice for each receiver, in its own transaction; anyone who is
 * told is told of all that may be said to them by then; a notice goes in the transaction that
 * queues its mail, so that it is told once, on however many nodes and whenever one of them dies;
 * where an address has no room, or its owner is not at work, the notice waits.
 *
 * <p>Knows: kernel, kernel.html, kernel.work, mail.outbox, notify, security, settings, sla.policy,
 * sla.tracking, ticket.access, ticket.model.
 */
package org.handrail.notify.clock;
