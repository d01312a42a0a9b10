package org.handrail.team;

/** A team with everything an administrator can change, and the version that was read. */
public record TeamDetails(long id, long version, TeamSettings settings) {}
