/**
 * What every feature stands on: errors that are part of the story, time, typed access to the
 * database, pages of lists, and signals between nodes.
 *
 * <p>Rules: nothing here knows a word of the helpdesk; a class comes here when a second feature
 * needs it, not before; no class with a name that fits anything.
 *
 * <p>Knows nobody.
 */
package org.handrail.kernel;
