package org.handrail.mail.outbox;

import java.util.List;

/**
 * A mail to be sent, as it will be sent.
 *
 * @param kind what it is for, shown in the outbox
 * @param automatic nobody wrote it: it is limited per address and says so in its header
 * @param mailboxId which mailbox sends it; null for the configured sender
 * @param references Message-IDs of the conversation, oldest first
 * @param ticketId null if it is about no ticket
 * @param ticketMessageId the message whose files travel with it, or null
 */
public record OutgoingMail(
    String kind,
    boolean automatic,
    Long mailboxId,
    String toAddress,
    String toName,
    String subject,
    String html,
    String text,
    List<String> references,
    Long ticketId,
    Long ticketMessageId) {

  public OutgoingMail {
    references = List.copyOf(references);
  }

  /**
   * The same, as an answer.
   *
   * @param messageIds of the conversation, oldest first
   */
  public OutgoingMail answering(List<String> messageIds) {
    return new OutgoingMail(
        kind,
        automatic,
        mailboxId,
        toAddress,
        toName,
        subject,
        html,
        text,
        messageIds,
        ticketId,
        ticketMessageId);
  }
}
