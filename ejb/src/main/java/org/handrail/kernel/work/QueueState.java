package org.handrail.kernel.work;

import java.time.Instant;

/**
 * How a queue of background work stands.
 *
 * @param waiting items that are due
 * @param oldest when the first of them was due; null if none waits
 * @param lagSeconds how late the queue is
 * @param retrying items that failed and will be tried again
 * @param givenUp items that failed too often and wait for an administrator; without what was
 *     dropped
 */
public record QueueState(
    String name, long waiting, Instant oldest, long lagSeconds, long retrying, long givenUp) {}
