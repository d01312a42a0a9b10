/**
 * The timers of a node: that nothing ends them, and that everybody sees when one is not called any
 * more.
 *
 * <p>Three rules. The method of a timer does nothing but {@link
 * org.handrail.kernel.pulse.Pulse#beat()}, which never throws; a test refuses any other. Each timer
 * has a name, which is the same in health, metrics, log and alarms. What was not done while the
 * work failed is found by the next call: nothing depends on when the last one was.
 *
 * <p>Knows the kernel only.
 */
package org.handrail.kernel.pulse;
