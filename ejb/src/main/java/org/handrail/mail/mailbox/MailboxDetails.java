package org.handrail.mail.mailbox;

/** A mailbox as its form shows it; of passwords only whether there is one. */
public record MailboxDetails(
    long id,
    long version,
    MailboxSettings settings,
    boolean hasIncomingPassword,
    boolean hasOutgoingPassword) {}
