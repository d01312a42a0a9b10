package org.handrail.ticket.draft;

/**
 * Say what is written.
 *
 * @param seenVersion of the ticket, as its author has seen it
 * @param nextStatusId where the ticket goes with it; null leaves that to the rules
 */
public record SendDraft(SaveDraft draft, long seenVersion, Long nextStatusId) {}
