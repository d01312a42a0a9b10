/**
 * How good forecasts were, once it is known what happened.
 *
 * <p>Rules: {@code java.*} and nothing else; a forecast is a probability and what came of it, and
 * every figure is computed from a list of them; no figure without the base rate beside it, because
 * a score says nothing alone.
 *
 * <p>Knows nobody.
 */
package org.handrail.forecast.score;
