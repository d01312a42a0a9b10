package org.handrail.ticket.draft;

/**
 * Say what is written.
 *
 * @param seenVersion of the ticket, as its author has seen it
 */
public record SendDraft(SaveDraft draft, long seenVersion) {}
