package org.handrail.ticket.command;

/** Hand the ticket over to another team with a note that says why. */
public record TransferTicket(long ticketId, Long expectedVersion, long teamId, NewMessage note) {}
