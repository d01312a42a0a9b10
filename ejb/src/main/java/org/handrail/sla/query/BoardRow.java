package org.handrail.sla.query;

/**
 * How many tickets of a team and a person are due when. What is due within two hours is due within
 * eight too; what is over is none of both.
 *
 * @param teamId null for no team, like its name
 * @param assigneeId null for nobody, like the name
 */
public record BoardRow(
    Long teamId,
    String teamName,
    Long assigneeId,
    String assigneeName,
    int late,
    int twoHours,
    int eightHours,
    int day) {}
