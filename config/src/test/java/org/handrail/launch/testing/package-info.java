/**
 * Handrail as its users run it, for tests of every module: a process of its own, started by the
 * launcher on free ports, looked at from outside.
 *
 * <p>Needs {@code config} packaged ({@code config/target/launcher}) and a WAR to run.
 */
package org.handrail.launch.testing;
