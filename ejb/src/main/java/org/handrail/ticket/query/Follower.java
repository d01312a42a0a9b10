package org.handrail.ticket.query;

/** Somebody who follows a ticket. */
public record Follower(long personId, String name) {}
