package org.handrail.ticket.model;

/** Which ticket: by id for the machine, by number for people. */
public record TicketRef(long id, long number) {}
