/**
 * What an agent is writing and has not said yet: drafts, and messages that were sent a moment ago
 * and can still be taken back.
 *
 * <p>Rules: a text is always in exactly one place (draft, departing, said) and moves between them
 * in one transaction; what cannot be said becomes a draft again with the reason; only its author
 * ever sees a draft.
 *
 * <p>Knows: kernel, kernel.html, kernel.retention, kernel.signal, kernel.work, security, settings,
 * ticket, ticket.access, ticket.command, ticket.model.
 */
package org.handrail.ticket.draft;
