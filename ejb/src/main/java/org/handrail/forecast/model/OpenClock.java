package org.handrail.forecast.model;

import java.time.Duration;
import org.handrail.sla.policy.ClockKind;

/**
 * A clock that is neither met nor breached yet.
 *
 * @param cycle how often it came back, as in the clock itself
 * @param awaited the working time for which the agent who has the ticket could have met it; zero
 *     while nobody has it
 */
public record OpenClock(ClockKind kind, int cycle, Deadline deadline, Duration awaited) {}
