/**
 * What the log looks like: one event, one line, the same on the console and in the files.
 *
 * <p>Three rules. Loaded by name, by java.util.logging, so constructors take nothing. A line holds
 * no line break that somebody else wrote. What is always said and never acted on is not said.
 *
 * <p>Knows nobody.
 */
package org.handrail.launch.log;
