package org.handrail.team;

/** A manager, who reads what a team does. */
public record ManagerRow(long accountId, String name) {}
