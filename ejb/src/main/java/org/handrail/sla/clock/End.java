package org.handrail.sla.clock;

import java.time.Instant;

/**
 * The end of a clock.
 *
 * @param met whether what it measured has happened; if not, nobody waits for it any more
 */
public record End(Instant at, boolean met) {}
