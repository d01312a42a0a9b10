package org.handrail.mail.mailbox;

/**
 * Set up a mailbox, or change one.
 *
 * @param mailboxId null for a new one
 * @param expectedVersion what the administrator has seen; null for a new one
 * @param incomingPassword null keeps the one that is stored
 * @param outgoingPassword null keeps the one that is stored
 */
public record SaveMailbox(
    Long mailboxId,
    Long expectedVersion,
    MailboxSettings settings,
    String incomingPassword,
    String outgoingPassword) {

  /** Without the passwords. */
  @Override
  public String toString() {
    return "SaveMailbox[%s, %s]".formatted(mailboxId, settings);
  }
}
