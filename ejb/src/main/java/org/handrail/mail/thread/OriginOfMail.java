package org.handrail.mail.thread;

import java.util.Locale;
import java.util.regex.Pattern;
import org.handrail.mail.parse.MailAddress;
import org.handrail.mail.parse.MailHeaders;
import org.handrail.mail.parse.ParsedMail;

/**
 * Tells mails of machines from those of people, by what senders say (RFC 3834, RFC 2919, RFC 3464)
 * and by what those say who do not keep to it. Answering a machine starts a loop or a complaint, so
 * a doubt counts as a machine only where the header says so, never by the text.
 */
public final class OriginOfMail {
  private static final Pattern POSTMASTER =
      Pattern.compile("(mailer-daemon|postmaster|mail-daemon|mdaemon)@.*");
  private static final Pattern NOBODY = Pattern.compile("(no-?reply|do-?not-?reply)([+._-].*)?@.*");
  private static final Pattern AWAY =
      Pattern.compile(
          "(?iu)^\\s*(auto(matic|mated)?[ -]?(reply|response|antwort|answer)|out of (the )?office|away from (my|the) (mail|office)"
              + "|on vacation|автоматична відповідь|автовідповідь|я у відпустці|автоматический ответ|автоответ"
              + "|нет на месте|вне офиса|я в отпуске|automatische (antwort|rückmeldung)|abwesenheits?(notiz|nachricht|assistent)?"
              + "|abwesend|réponse automatique|absence du bureau|absent du bureau|message d'absence)");
  private static final Pattern REPORT =
      Pattern.compile(
          "(?iu)^\\s*(undeliver(ed|able)|mail delivery (failed|failure|status|subsystem)|delivery (status notification|failure|has failed)"
              + "|returned mail|failure notice|недоставлен|не доставлено|mail system error|message delivery has failed)");

  private OriginOfMail() {}

  public static Origin of(ParsedMail mail) {
    MailHeaders headers = mail.headers();
    if (isBounce(mail)) {
      return Origin.BOUNCE;
    } else if (isAutoReply(mail)) {
      return Origin.AUTO_REPLY;
    }
    return isFromMachine(mail, headers) ? Origin.MACHINE : Origin.PERSON;
  }

  private static boolean isBounce(ParsedMail mail) {
    boolean fromServer =
        mail.from().isEmpty()
            || isNullSender(mail.headers())
            || POSTMASTER.matcher(sender(mail)).matches();
    return mail.isReport() || fromServer && REPORT.matcher(mail.subject()).find();
  }

  private static boolean isAutoReply(ParsedMail mail) {
    MailHeaders headers = mail.headers();
    return word(headers, "auto-submitted").startsWith("auto-replied")
        || word(headers, "precedence").equals("auto_reply")
        || headers.has("x-autoreply")
        || headers.has("x-autorespond")
        || headers.has("x-autoreply-from")
        || headers.has("x-mail-autoreply")
        || AWAY.matcher(mail.subject()).find();
  }

  private static boolean isFromMachine(ParsedMail mail, MailHeaders headers) {
    String submitted = word(headers, "auto-submitted");
    return !submitted.isEmpty() && !submitted.startsWith("no")
        || word(headers, "precedence").matches("bulk|list|junk")
        || headers.has("x-auto-response-suppress")
        || headers.has("list-id")
        || headers.has("list-unsubscribe")
        || headers.has("x-loop")
        || headers.has("feedback-id")
        || isNullSender(headers)
        || POSTMASTER.matcher(sender(mail)).matches()
        || NOBODY.matcher(sender(mail)).matches();
  }

  private static boolean isNullSender(MailHeaders headers) {
    return headers
        .first("return-path")
        .filter(path -> path.replace(" ", "").equals("<>"))
        .isPresent();
  }

  private static String sender(ParsedMail mail) {
    return mail.from().map(MailAddress::address).orElse("");
  }

  private static String word(MailHeaders headers, String name) {
    return headers.first(name).orElse("").toLowerCase(Locale.ROOT);
  }
}
