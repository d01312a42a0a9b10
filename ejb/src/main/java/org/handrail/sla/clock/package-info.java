/**
 * The clocks of a ticket: how much time has been used, what stopped them, and when they are due.
 *
 * <p>Rules: {@code java.*}, policies and calendars and nothing else, and no time of their own: what
 * is now is said from outside; a clock is the list of its spans, and everything shown or decided is
 * computed from that list, so that it can be explained; clocks change by {@link
 * org.handrail.sla.clock.ClockEvent}s only, live and when they are rebuilt, so that both are the
 * same.
 *
 * <p>Knows: calendar, sla.policy, ticket.model.
 */
package org.handrail.sla.clock;
