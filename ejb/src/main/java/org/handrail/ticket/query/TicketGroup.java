package org.handrail.ticket.query;

/**
 * How many tickets of a view have the same team, assignee and status.
 *
 * @param view {@code ALL_OPEN}, {@code BREACHING_SOON} or {@code RECENTLY_RESOLVED}
 * @param teamId null for no team
 * @param assigneeId an account; null for nobody
 */
record TicketGroup(
    String view, Long teamId, Long assigneeId, String statusCategory, long tickets) {}
