package org.handrail.mail.thread;

import java.util.Optional;
import java.util.regex.Pattern;
import org.handrail.mail.parse.MailAddress;
import org.handrail.mail.parse.ParsedMail;

/**
 * Whose words a mail brings: those of its sender, or, when a form on a web page sends it, those of
 * the person whom the form names as the one to answer. Reply-To counts only where From is nobody
 * who could be answered: {@code noreply@…} anywhere, or a machine's name in our own domain. It
 * proves as little as From does; anyone who comes in by it is a requester and never more.
 */
public final class WriterOfMail {
  static final Pattern NOBODY = Pattern.compile("(no-?reply|do-?not-?reply)([+._-].*)?@.*");
  private static final Pattern FORM =
      Pattern.compile(
          "(web|www|www-data|apache|nginx|nobody|web-?site|web-?forms?|forms?|web-?master|contact|contact-?form|intranet|portal"
              + "|wordpress|sharepoint|survey|kiosk|robot|mailer|notifications?|service-?account)([+._-].*)?@.*");

  private WriterOfMail() {}

  /** Empty where nobody is named who could be answered. */
  public static Optional<MailAddress> of(ParsedMail mail, OurAddresses ours) {
    return relayed(mail, ours).or(mail::from);
  }

  /** Whether a form brings the words of somebody else than its sender. */
  static boolean isRelayed(ParsedMail mail, OurAddresses ours) {
    return relayed(mail, ours).isPresent();
  }

  private static Optional<MailAddress> relayed(ParsedMail mail, OurAddresses ours) {
    return mail.from()
        .filter(from -> isForm(from, ours))
        .flatMap(
            from ->
                mail.replyTo().stream()
                    .filter(person -> !person.equals(from) && !ours.include(person))
                    .filter(person -> !isNobody(person) && !isForm(person, ours))
                    .findFirst());
  }

  private static boolean isForm(MailAddress from, OurAddresses ours) {
    return isNobody(from) || ours.areNear(from) && FORM.matcher(from.address()).matches();
  }

  static boolean isNobody(MailAddress address) {
    return NOBODY.matcher(address.address()).matches();
  }
}
