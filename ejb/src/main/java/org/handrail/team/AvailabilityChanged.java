package org.handrail.team;

import java.time.Instant;

/**
 * An agent came, went, joined a team or can carry more or less than before; fired in the
 * transaction of the change.
 */
public record AvailabilityChanged(long accountId, Instant at) {}
