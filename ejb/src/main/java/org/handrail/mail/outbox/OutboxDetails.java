package org.handrail.mail.outbox;

/** A mail of the outbox with what it says; the HTML is to be made safe before it is shown. */
public record OutboxDetails(
    OutboxRow row, String mailbox, String messageId, String html, String text) {}
