package org.handrail.ticket.attention;

/**
 * Somebody else who is at the ticket.
 *
 * @param writing whether they have begun an answer or a note
 */
public record Onlooker(String name, boolean writing) {}
