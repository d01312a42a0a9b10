package org.handrail.ticket.command;

/** Say something on the requester's side; may reopen, or open a follow-up. */
public record WriteAsRequester(long ticketId, NewMessage message) {}
