package org.handrail.ticket.command;

import org.handrail.ticket.model.Undeliverable;

/** An answer did not reach an address. */
public record NoteUndelivered(
    long ticketId, long messageId, String address, Undeliverable because) {}
