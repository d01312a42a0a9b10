package org.handrail.forecast.model;

/**
 * How long things take a team, as it was measured in the time in which it is at work.
 *
 * @param work how long tickets are in hand
 * @param waits how long tickets wait until somebody takes them, also where there is room
 * @param firstReplies how long it takes the agent who has a ticket until he first replies
 * @param nextReplies how long a question then awaits the reply; by itself, because it is read by
 *     somebody who knows the ticket, between others
 * @param pauses how long tickets are paused
 */
public record Pace(
    Measured work, Measured waits, Measured firstReplies, Measured nextReplies, Blend pauses) {}
