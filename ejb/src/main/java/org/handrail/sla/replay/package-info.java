/**
 * What if: the tickets of a past period replayed under another book, side by side with what was
 * really promised.
 *
 * <p>Rules: a replay changes nothing but its own rows; both sides are reckoned from the history of
 * the tickets, by the same clocks and up to the same instant; it goes on where it was interrupted
 * without counting a ticket twice.
 *
 * <p>Knows: kernel, security, sla.policy, sla.clock, sla.book, sla.history.
 */
package org.handrail.sla.replay;
