/**
 * Signals between nodes: that something happened, never what.
 *
 * <p>Rules: a signal is sent with the transaction and arrives after it, on every node; it carries a
 * topic and an id, and everybody reads again what they may; after a lost connection one signal
 * stands for all that may have been missed.
 *
 * <p>Knows: kernel, kernel.work.
 */
package org.handrail.kernel.signal;
