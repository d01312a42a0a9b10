package org.handrail.mail.intake;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the intake itself says in a ticket, in the mailbox's language. */
final class MailWords {

  private final ResourceBundle words;

  MailWords(String language) {
    words =
        ResourceBundle.getBundle(
            "org.handrail.mail.intake.MailWords",
            Locale.forLanguageTag(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String noSubject() {
    return words.getString("no-subject");
  }

  String noText() {
    return words.getString("no-text");
  }

  String unread() {
    return words.getString("unread");
  }

  /** The sender names a ticket in which they take no part. */
  String notTheirs(String number) {
    return MessageFormat.format(words.getString("not-theirs"), number);
  }

  /** The message stands in the subject. */
  String saidInSubject(String subject) {
    return MessageFormat.format(words.getString("said-in-subject"), subject);
  }

  /** Who was written to as well and does not follow the ticket, since they are too many. */
  String notFollowing(int howMany, String addresses) {
    return MessageFormat.format(words.getString("not-following"), howMany, addresses);
  }

  /** Why what an agent wrote by mail is a note. */
  String keptFromRequester(AgentMailKept.Reason reason) {
    return words.getString("agent-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
