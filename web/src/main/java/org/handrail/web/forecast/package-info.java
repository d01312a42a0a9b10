/**
 * The screens of the breach forecast: what is likely to be breached, what would help, and how good
 * such forecasts have been.
 *
 * <p>Rules: one page for leads, managers and administrators, each in their own space; what a chart
 * shows is also in a table; what is shown was computed before, the screen computes nothing.
 *
 * <p>Knows: forecast, forecast.backtest, forecast.score, sla.policy, web.ui.
 */
package org.handrail.web.forecast;
