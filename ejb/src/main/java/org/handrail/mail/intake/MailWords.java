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

  String unread() {
    return words.getString("unread");
  }

  /** The message stands in the subject. */
  String saidInSubject(String subject) {
    return MessageFormat.format(words.getString("said-in-subject"), subject);
  }
}
