package org.handrail.ticket.query;

/** Somebody who follows a ticket. */
public record Watcher(long personId, String name) {}
