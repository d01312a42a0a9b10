package org.handrail.mail.outbox;

/** A row of the outbox that is being sent, held by this transaction. */
public record QueuedMail(
    long id,
    String messageId,
    Long mailboxId,
    String kind,
    boolean automatic,
    String toAddress,
    String toName,
    String subject,
    String html,
    String text,
    String inReplyTo,
    String mailReferences,
    String replyTo,
    Long ticketMessageId,
    int attempts) {}
