package org.handrail.team;

import org.handrail.team.model.AssignmentStrategy;

/**
 * A team as lists show it.
 *
 * @param members how many active agents belong to it
 * @param online how many of them are there
 */
public record TeamRow(
    long id,
    String name,
    int level,
    AssignmentStrategy strategy,
    boolean restricted,
    boolean active,
    int members,
    int online) {}
