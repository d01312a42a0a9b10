/**
 * The values of a team and its agents: presence, and by which strategy tickets are assigned.
 *
 * <p>Rules: values only, {@code java.*} and nothing else.
 *
 * <p>Knows nobody.
 */
package org.handrail.team.model;
