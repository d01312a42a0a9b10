package org.handrail.mail.thread;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.mail.parse.MailPart;
import org.handrail.mail.parse.ParsedMail;

/**
 * What a mail server tells of a mail that it could not deliver: by the standard's fields (RFC 3464)
 * where it writes them, else by the status codes among its words.
 *
 * @param failed it is given up; else it is only late
 * @param status an enhanced code (RFC 3463) like 5.1.1; empty if none is named
 * @param recipients the addresses it names, as it names them
 * @param returned Message-IDs of the mail that came back: its own before those it answered
 */
public record DeliveryReport(
    boolean failed, String status, List<String> recipients, List<String> returned) {
  private static final Pattern FIELD =
      Pattern.compile(
          "(?im)^(final-recipient|original-recipient|action|status)[ \\t]*:[ \\t]*(.*)$");
  private static final Pattern STATUS =
      Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");
  private static final Pattern REPLY_CODE = Pattern.compile("(?<![\\d.])([45])[0-5]\\d(?=[ -])");
  private static final Pattern OWN_ID =
      Pattern.compile("(?im)^[>\\s]*message-id[ \\t]*:\\s*(<[^<>\\s]{1,500}>)");
  private static final int LONGEST = 200_000;

  public DeliveryReport {
    recipients = List.copyOf(recipients);
    returned = List.copyOf(returned);
  }

  public static DeliveryReport of(ParsedMail mail) {
    String fields = parts(mail, "message/delivery-status", "message/global-delivery-status");
    String action = field(fields, "action").orElse("failed").toLowerCase(Locale.ROOT);
    List<String> recipients = new ArrayList<>();
    field(fields, "original-recipient").map(DeliveryReport::address).ifPresent(recipients::add);
    field(fields, "final-recipient").map(DeliveryReport::address).ifPresent(recipients::add);
    String status =
        field(fields, "status")
            .flatMap(DeliveryReport::status)
            .or(() -> status(mail.text()))
            .orElse("");
    return new DeliveryReport(
        action.startsWith("failed") && !status.startsWith("2"), status, recipients, returned(mail));
  }

  private static Optional<String> status(String words) {
    Matcher status = STATUS.matcher(shortened(words));
    if (status.find()) {
      return Optional.of(status.group(1));
    }
    Matcher code = REPLY_CODE.matcher(shortened(words));
    return code.find() ? Optional.of(code.group(1) + ".0.0") : Optional.empty();
  }

  /** In the returned message or its header, or quoted among the server's words. */
  private static List<String> returned(ParsedMail mail) {
    String words =
        parts(
                mail,
                "message/rfc822",
                "text/rfc822-headers",
                "message/rfc822-headers",
                "message/global-headers")
            + "\n"
            + shortened(mail.text());
    return OWN_ID.matcher(words).results().map(id -> id.group(1)).distinct().toList();
  }

  private static String parts(ParsedMail mail, String... types) {
    var text = new StringBuilder();
    for (MailPart part : mail.attachments()) {
      if (List.of(types).contains(part.declaredType())) {
        text.append(shortened(new String(part.content(), StandardCharsets.ISO_8859_1)))
            .append('\n');
      }
    }
    return text.toString();
  }

  private static Optional<String> field(String fields, String name) {
    return FIELD
        .matcher(fields)
        .results()
        .filter(field -> field.group(1).equalsIgnoreCase(name))
        .map(field -> field.group(2).strip())
        .findFirst();
  }

  /** Behind its type: {@code rfc822; anna@example.org}. */
  private static String address(String value) {
    return value.substring(value.indexOf(';') + 1).strip().toLowerCase(Locale.ROOT);
  }

  private static String shortened(String words) {
    return words.substring(0, Math.min(words.length(), LONGEST));
  }
}
