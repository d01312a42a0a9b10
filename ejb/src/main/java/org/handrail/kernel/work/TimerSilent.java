package org.handrail.kernel.work;

/**
 * A timer of this node is not called any more, and the node has to be restarted. Fired about once a
 * minute as long as it is so.
 *
 * @param timer its name
 */
public record TimerSilent(String timer) {}
