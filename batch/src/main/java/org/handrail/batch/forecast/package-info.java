/**
 * The job that tries the breach forecast on a past period of the installation's own history.
 *
 * <p>Rules: one day is one chunk, and its sums are added up in the chunk's transaction, so that a
 * restart counts no day twice; what is forecast and what came of it is decided by {@link
 * org.handrail.forecast.backtest.BackTests}; the result is shown when the last day is through.
 *
 * <p>Knows: batch.job, forecast.backtest, security, settings.
 */
package org.handrail.batch.forecast;
