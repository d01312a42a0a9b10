/**
 * The breach forecast: which open clocks will likely be breached, what would help, and who is told.
 *
 * <p>Rules: a team's forecast is computed once a minute by whichever node claims its row, in one
 * transaction; who leads a team is told of a clock once, however often it is computed and on
 * however many nodes; probabilities come from measured times and a queue played through, by the
 * plain Java of {@code model}; every forecast can be compared with what came of it ({@code
 * backtest}).
 *
 * <p>Knows: calendar, calendar.version, forecast.history, forecast.model, forecast.score, kernel,
 * kernel.work, security, security.audit, sla.history, sla.policy, team, ticket.access,
 * ticket.model.
 */
package org.handrail.forecast;
