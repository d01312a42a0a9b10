/**
 * Teams, who belongs to them, who is present, and what a team has agreed on.
 *
 * <p>Rules: a team's agreements travel as {@link org.handrail.team.TeamRules}, not as the entity;
 * presence and capacity belong to the agent, not to the membership; nothing here knows a ticket:
 * what a changed availability means for tickets is for those to decide who observe {@link
 * org.handrail.team.AvailabilityChanged}.
 *
 * <p>Knows: kernel, kernel.signal, kernel.work, security, security.audit, settings, team.model.
 */
package org.handrail.team;
