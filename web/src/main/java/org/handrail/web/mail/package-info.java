/**
 * The administrator's screens of the mail: mailboxes, the ledger of what came, the outbox of what
 * goes, and the templates it is written with.
 *
 * <p>Rules: a page is a view over one door of {@code org.handrail.mail} or {@code
 * org.handrail.notify}; passwords go in and never come out; what a mail contained is shown as text.
 *
 * <p>Knows: kernel, mail.intake, mail.ledger, mail.mailbox, mail.outbox, mail.parse, notify, team,
 * web.ui.
 */
package org.handrail.web.mail;
