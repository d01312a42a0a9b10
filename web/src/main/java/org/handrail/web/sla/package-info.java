/**
 * Service levels on screens: clocks in queue and ticket, why they are due when they are, what is
 * due next.
 *
 * <p>Rules: a clock looks the same everywhere, by the tag {@code x:clock}; what is left is counted
 * down in the browser and never asked for; colour says nothing that a word beside it does not say;
 * what steps do is said by {@link org.handrail.web.sla.StepWords} alone.
 *
 * <p>May know: the doors of sla.query, ui.
 *
 * <p>Knows: calendar, kernel, sla.clock, sla.policy, sla.query, ticket.query, web.ui.
 */
package org.handrail.web.sla;
