package org.handrail.mail.thread;

import java.util.Locale;
import java.util.regex.Pattern;
import org.handrail.mail.parse.MailAddress;
import org.handrail.mail.parse.MailHeaders;
import org.handrail.mail.parse.ParsedMail;

/**
 * Tells mails of machines from those of people, by what machines declare (RFC 3834, RFC 2919, RFC
 * 3464) and by what those declare who do not keep to it. What a group, a forwarding rule or a mail
 * program adds to a person's mail makes nobody a machine, and neither do the words of a subject
 * alone: somebody who asks about the out of office assistant waits for an answer.
 */
public final class OriginOfMail {
  private static final Pattern POSTMASTER =
      Pattern.compile("(mailer-daemon|postmaster|mail-daemon|mdaemon)@.*");
  private static final Pattern ROBOT =
      Pattern.compile(
          "(alerts?|alarms?|monitor(ing)?|nagios|zabbix|icinga|prometheus|grafana|root|cron|daemon|jenkins|gitlab|jira|system|robot|bot"
              + "|notifications?|notify|notifier|service|server|backup|scanner|printer|www-data|support|help-?desk)([+._-].*)?@.*");
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

  public static Origin of(ParsedMail mail, Surroundings around) {
    if (isBounce(mail)) {
      return Origin.BOUNCE;
    } else if (isAutoReply(mail, around)) {
      return Origin.AUTO_REPLY;
    }
    return isFromMachine(mail, around) ? Origin.MACHINE : Origin.PERSON;
  }

  private static boolean isBounce(ParsedMail mail) {
    boolean fromServer =
        mail.from().isEmpty()
            || isNullSender(mail.headers())
            || POSTMASTER.matcher(sender(mail)).matches();
    return mail.isReport() && !isOtherReport(mail)
        || fromServer && REPORT.matcher(mail.subject()).find();
  }

  /** That a mail was read, or that somebody called it spam: delivered it was. */
  private static boolean isOtherReport(ParsedMail mail) {
    String type = word(mail.headers(), "content-type");
    return type.contains("disposition-notification") || type.contains("feedback-report");
  }

  private static boolean isAutoReply(ParsedMail mail, Surroundings around) {
    MailHeaders headers = mail.headers();
    return word(headers, "auto-submitted").startsWith("auto-replied")
        || word(headers, "precedence").equals("auto_reply")
        || saysYes(headers, "x-autoreply")
        || saysYes(headers, "x-autorespond")
        || saysYes(headers, "x-autoreply-from")
        || saysYes(headers, "x-mail-autoreply")
        || mail.isReport()
        || AWAY.matcher(mail.subject()).find() && (around.atOnce() || hintsAtMachine(mail));
  }

  /**
   * Each of these a person's mail may carry; together with the words of an absence they suffice.
   */
  private static boolean hintsAtMachine(ParsedMail mail) {
    MailHeaders headers = mail.headers();
    return submitsItself(headers)
        || headers.has("x-auto-response-suppress")
        || isNullSender(headers)
        || isBulk(headers);
  }

  private static boolean isFromMachine(ParsedMail mail, Surroundings around) {
    MailHeaders headers = mail.headers();
    if (isBulk(headers) || isNullSender(headers)) {
      return true;
    } else if (WriterOfMail.isRelayed(mail, around.ours())) {
      return false;
    }
    return submitsItself(headers) && !mayBeForwarded(mail)
        || isSentToList(mail, around)
        || POSTMASTER.matcher(sender(mail)).matches()
        || WriterOfMail.NOBODY.matcher(sender(mail)).matches();
  }

  /**
   * A rule in a person's mailbox that passes their mail on writes {@code auto-generated}, as a
   * program would that reports something. Programs that want no answer at all say so too, and go by
   * other names than people.
   */
  private static boolean mayBeForwarded(ParsedMail mail) {
    MailHeaders headers = mail.headers();
    return word(headers, "auto-submitted").startsWith("auto-generated")
        && !word(headers, "x-auto-response-suppress").matches(".*\\ball\\b.*")
        && !ROBOT.matcher(sender(mail)).matches();
  }

  private static boolean submitsItself(MailHeaders headers) {
    String submitted = word(headers, "auto-submitted");
    return !submitted.isEmpty() && !submitted.startsWith("no");
  }

  /** To many at once, and not through a group that people write to. */
  private static boolean isBulk(MailHeaders headers) {
    boolean group = headers.has("list-id") || word(headers, "precedence").equals("list");
    return word(headers, "precedence").matches("bulk|junk")
        || !group && (headers.has("list-unsubscribe") || saysYes(headers, "x-loop"))
        || headers.has("feedback-id") && !word(headers, "feedback-id").endsWith(":amazonses");
  }

  /** What came because a mailbox of ours reads a list: not written to us, and no answer to us. */
  private static boolean isSentToList(ParsedMail mail, Surroundings around) {
    return mail.headers().has("list-id")
        && !around.answersUs()
        && !around.ours().areAddressedBy(mail);
  }

  private static boolean saysYes(MailHeaders headers, String name) {
    String value = word(headers, name);
    return headers.has(name) && !value.matches("no|false|0");
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
