package org.handrail.sla.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * A promise that was not kept. It stays, whatever is promised later.
 *
 * @param at the instant of the due, whenever it was noticed
 * @param policy whose promise it was
 * @param target what was promised
 */
public record Breach(Instant at, String policy, Duration target) {}
