package org.handrail.mail.intake;

import java.util.Optional;

/**
 * A person wrote a mail that is too large to be taken. Heard in the transaction of the decision.
 *
 * @param address of the person, as claimed
 * @param language of the mailbox, for strangers
 * @param messageId of the mail, so that they recognise which one
 */
public record MailTooLarge(
    long mailboxId, String address, String language, Optional<String> messageId) {}
