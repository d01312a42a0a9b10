package org.handrail.forecast;

import java.time.Instant;

/**
 * A team and what is to be expected of its open clocks.
 *
 * @param state null until it was computed for the first time, like the instant
 * @param agents who counts as at work; null until it was computed
 * @param ownThreshold in per cent; null if the standard one holds
 * @param threshold the one that holds
 * @param endangered the clocks at or above it
 * @param expected how many breaches
 */
public record TeamForecastRow(
    long teamId,
    String name,
    ForecastState state,
    Integer agents,
    Instant computedAt,
    Integer ownThreshold,
    int threshold,
    long clocks,
    long endangered,
    double expected) {}
