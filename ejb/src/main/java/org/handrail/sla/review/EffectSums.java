package org.handrail.sla.review;

import java.time.Instant;

/**
 * What a preview has found so far, in numbers.
 *
 * @param asOf as if the draft were applied at that instant
 * @param tickets how many open ones were computed
 * @param affected tickets with at least one clock on which it has an effect
 * @param earlier dues, and likewise {@code later}
 * @param breaching clocks that would be breached and are not
 */
public record EffectSums(
    Instant asOf, long tickets, long affected, long earlier, long later, long breaching) {}
