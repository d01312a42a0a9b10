package org.handrail.team;

import org.handrail.team.model.PresenceState;

/**
 * An agent as lists show them.
 *
 * @param lead whether they steer the team that was asked for
 */
public record AgentRow(
    long accountId, String name, boolean lead, PresenceState state, int capacity) {}
