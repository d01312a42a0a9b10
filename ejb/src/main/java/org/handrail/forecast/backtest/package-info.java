/**
 * The back-test of the breach forecast: what it would have forecast on each day of a past period,
 * and what came of it.
 *
 * <p>Rules: a forecast is made from what was known at its instant, by the same stories, queue and
 * simulation as the live one; a clock that has not ended is no forecast, because nobody knows what
 * comes of it; the base rate beside it is that of the clocks that had ended by then, and the
 * forecast is believed beyond it by what was known on the days before; a day is one transaction,
 * and a day that is tried again is counted once.
 *
 * <p>What differs from the live forecast: nobody wrote down who was present, so who had a ticket of
 * the team in hand within the week before counts as present.
 *
 * <p>Knows: calendar, calendar.version, forecast, forecast.history, forecast.model, forecast.score,
 * kernel, security, sla.clock, sla.definition, sla.history, sla.policy.
 */
package org.handrail.forecast.backtest;
