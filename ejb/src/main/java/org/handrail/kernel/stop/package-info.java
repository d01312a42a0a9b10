/**
 * The end of a node: first nothing new begins, then what has begun ends, and only then the server
 * takes its resources away.
 *
 * <p>Three rules. Whatever begins work by itself (requests, timers, threads) says so to {@link
 * org.handrail.kernel.stop.Work}. What is done piece by piece asks before each. The wait has an
 * end: what does not end within it is work that a crash would have cut off as well, and is found
 * again by the next start.
 *
 * <p>Knows nobody.
 */
package org.handrail.kernel.stop;
