package org.handrail.sla.outlook;

import java.time.Instant;

/**
 * A team and what is to be expected of its open clocks.
 *
 * @param state null until it was reckoned for the first time, like the instant
 * @param agents who counts as at work; null until it was reckoned
 * @param ownThreshold in per cent; null if the standard one holds
 * @param threshold the one that holds
 * @param endangered the clocks at or above it
 * @param expected how many breaches
 */
public record TeamOutlookRow(
    long teamId,
    String name,
    OutlookState state,
    Integer agents,
    Instant reckonedAt,
    Integer ownThreshold,
    int threshold,
    long clocks,
    long endangered,
    double expected) {}
