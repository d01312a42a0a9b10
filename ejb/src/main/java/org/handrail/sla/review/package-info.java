/**
 * The review of a draft before it is published: what of the book it changes, and what that would do
 * to the tickets that are open.
 *
 * <p>Rules: a preview changes nothing but its own rows; what it says is what would happen, because
 * it is reckoned by the clocks themselves; it can be reckoned again at any time, and goes on where
 * it was interrupted without counting a ticket twice.
 *
 * <p>Knows: kernel, security, calendar, calendar.definition, sla.policy, sla.clock, sla.book,
 * sla.history.
 */
package org.handrail.sla.review;
