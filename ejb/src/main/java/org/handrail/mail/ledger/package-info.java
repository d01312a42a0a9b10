/**
 * The ledger: one row for every message that ever reached a mailbox, and what became of it.
 *
 * <p>Rules: a message is here, committed, before anything looks inside it and before anything is
 * done to it in the mailbox; it has exactly one outcome, which anybody in charge can see and most
 * of which can be decided again; {@code fetched = ticketed + attached + refused + quarantined + in
 * progress}, where the left side is counted on its own.
 *
 * <p>Knows: kernel, kernel.retention, kernel.signal, security, security.audit.
 */
package org.handrail.mail.ledger;
