/**
 * Measures how fast a running Handrail answers with many tickets: real requests of real sessions.
 * Not a test: nothing fails here by the clock; docs/performance.md says how to run it. A command of
 * its own, it alone prints to the console.
 */
package org.handrail.launch.load;
