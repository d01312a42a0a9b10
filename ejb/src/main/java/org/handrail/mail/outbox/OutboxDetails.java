package org.handrail.mail.outbox;

/** A mail of the outbox with what it says, as text. */
public record OutboxDetails(OutboxRow row, String mailbox, String messageId, String text) {}
