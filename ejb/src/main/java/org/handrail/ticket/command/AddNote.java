package org.handrail.ticket.command;

/** Note something for the helpdesk only. */
public record AddNote(long ticketId, Long expectedVersion, NewMessage message) {}
