package org.handrail.web.sla.policy;

import java.time.Instant;

/**
 * A line of what would come of a clock.
 *
 * @param due whether it is the due itself, and not a step
 */
public record PlannedMoment(Instant at, boolean due, String words) {}
