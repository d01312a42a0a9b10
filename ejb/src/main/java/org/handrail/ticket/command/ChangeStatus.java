package org.handrail.ticket.command;

/** Move the ticket to another status. */
public record ChangeStatus(long ticketId, Long expectedVersion, long statusId) {}
