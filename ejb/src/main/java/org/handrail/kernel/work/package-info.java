/**
 * Background work: the timers of a node and the queues that they empty.
 *
 * <p>Rules: the method of every timer calls {@link org.handrail.kernel.work.BackgroundTimer#run()}
 * and nothing else, since the server ends a timer whose method throws; what is due is found in the
 * rows of its feature, never remembered from the last run; an item is done in a transaction of its
 * own, and one that fails is written down, left out until its next attempt, and given up after some
 * of them, so that it holds up nothing behind it; everybody sees what waits and what failed.
 *
 * <p>Knows: kernel, kernel.stop.
 */
package org.handrail.kernel.work;
