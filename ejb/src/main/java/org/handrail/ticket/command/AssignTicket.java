package org.handrail.ticket.command;

/** Give the ticket to an agent, or to nobody ({@code assigneeId} null). */
public record AssignTicket(long ticketId, Long expectedVersion, Long assigneeId) {}
