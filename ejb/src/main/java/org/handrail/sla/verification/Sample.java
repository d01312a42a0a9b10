package org.handrail.sla.verification;

/**
 * Which tickets are looked at: all, or some that are chosen again for every seed.
 *
 * @param every of so many tickets one, as far as chance will have it; 1 for all
 */
public record Sample(long seed, long every) {}
