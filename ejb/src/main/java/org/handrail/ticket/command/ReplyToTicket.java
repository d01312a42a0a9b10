package org.handrail.ticket.command;

/** Answer the requester; {@code nextStatusId} null leaves the status to the rules. */
public record ReplyToTicket(
    long ticketId, Long expectedVersion, NewMessage message, Long nextStatusId) {}
