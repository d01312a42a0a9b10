/**
 * What happened to tickets, as an forecast looks at it: in whose hands each was, when, and how long
 * things took.
 *
 * <p>Rules: {@code java.*}, calendars and the forecast's model and nothing else; a story can be
 * told as far as an instant and then knows nothing of what came later, so that a back-test learns
 * what could be known and no more; the live forecast and the back-test read the same stories; time
 * counts where the team is seen at work, whatever hours are promised.
 *
 * <p>Knows: calendar, forecast.model, sla.policy, ticket.model.
 */
package org.handrail.forecast.history;
