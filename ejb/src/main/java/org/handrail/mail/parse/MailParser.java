package org.handrail.mail.parse;

import jakarta.mail.internet.MailDateFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;

/**
 * From bytes to a mail. Takes everything that a mail server can hand over; refuses only what passes
 * a limit.
 *
 * <p>One parser may be used by many threads; it holds nothing but its limits.
 */
public final class MailParser {
  private static final Pattern HEADER_LINE =
      Pattern.compile("(?s)\\A(?:From |[!-9;-~]+[ \\t]*:).*");
  private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,500}>");
  private static final int REFERENCES = 100;
  private static final int SUBJECT = 500;
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private final ParseLimits limits;

  public MailParser(ParseLimits limits) {
    this.limits = limits;
  }

  /**
   * @throws Unparsable when a limit is passed; nothing else is ever thrown for what a mail contains
   */
  public ParsedMail parse(byte[] raw) throws Unparsable {
    checkSizes(raw);
    Set<MailMark> marks = EnumSet.noneOf(MailMark.class);
    HeaderText text = new HeaderText(marks);
    MimeNode root = root(raw, text, marks);
    BodyReader body = new BodyReader(text, marks, limits);
    body.read(root);
    return mail(root, body, text, marks);
  }

  /** Who wrote about what, so that somebody can recognise a mail that passed a limit. */
  public Envelope envelope(byte[] raw) {
    int length = Math.min(headerLength(raw), limits.headerBytes());
    HeaderText text = new HeaderText(EnumSet.noneOf(MailMark.class));
    MailHeaders headers =
        root(Arrays.copyOf(raw, length), text, EnumSet.noneOf(MailMark.class)).headers();
    return new Envelope(sender(headers, new Addresses(text)), subject(headers, text));
  }

  private void checkSizes(byte[] raw) throws Unparsable {
    if (raw.length > limits.messageBytes()) {
      throw new Unparsable(Unparsable.Reason.MESSAGE_TOO_LARGE);
    }
    if (looksLikeMail(raw) && headerLength(raw) > limits.headerBytes()) {
      throw new Unparsable(Unparsable.Reason.HEADER_TOO_LARGE);
    }
  }

  /** Up to the first empty line. */
  private static int headerLength(byte[] raw) {
    for (int i = 1; i < raw.length; i++) {
      boolean empty =
          raw[i] == '\n'
              && (raw[i - 1] == '\n' || i > 1 && raw[i - 1] == '\r' && raw[i - 2] == '\n');
      if (empty) {
        return i;
      }
    }
    return raw.length;
  }

  private static boolean looksLikeMail(byte[] raw) {
    String start = new String(raw, 0, Math.min(raw.length, 500), StandardCharsets.ISO_8859_1);
    return HEADER_LINE.matcher(start).matches();
  }

  /** What does not begin like a mail is a text without a header. */
  private static MimeNode root(byte[] raw, HeaderText text, Set<MailMark> marks) {
    try {
      if (looksLikeMail(raw)) {
        return new MimeReader(text).message(raw);
      }
    } catch (MimeException | IOException e) {
      marks.add(MailMark.BROKEN_STRUCTURE);
    }
    return MimeNode.text(raw);
  }

  private ParsedMail mail(MimeNode root, BodyReader body, HeaderText text, Set<MailMark> marks)
      throws Unparsable {
    MailHeaders headers = root.headers();
    Addresses addresses = new Addresses(text);
    Optional<MailAddress> from = sender(headers, addresses);
    List<MailAddress> to = addresses(headers, "to", addresses);
    List<MailAddress> cc = addresses(headers, "cc", addresses);
    if (to.size() + cc.size() > limits.recipients()) {
      throw new Unparsable(Unparsable.Reason.TOO_MANY_RECIPIENTS);
    }
    Optional<Instant> date = headers.first("date").flatMap(MailParser::date);
    markIf(from.isEmpty(), MailMark.NO_SENDER, marks);
    markIf(date.isEmpty(), MailMark.NO_DATE, marks);
    markIf(body.text().isBlank(), MailMark.NO_TEXT, marks);
    return new ParsedMail(
        from,
        addresses(headers, "reply-to", addresses),
        to,
        cc,
        subject(headers, text),
        headers
            .first("message-id")
            .map(MailParser::messageIds)
            .flatMap(ids -> ids.stream().findFirst()),
        messageIds(String.join(" ", headers.all("in-reply-to"))),
        messageIds(String.join(" ", headers.all("references"))),
        date,
        headers,
        root.type().value(),
        body.html(),
        body.text(),
        body.attachments(),
        marks);
  }

  private static void markIf(boolean holds, MailMark mark, Set<MailMark> marks) {
    if (holds) {
      marks.add(mark);
    }
  }

  /** Who wrote it; where From is unreadable, the one who handed it over. */
  private static Optional<MailAddress> sender(MailHeaders headers, Addresses addresses) {
    return List.of("from", "sender", "return-path").stream()
        .flatMap(name -> addresses(headers, name, addresses).stream())
        .findFirst();
  }

  private static List<MailAddress> addresses(
      MailHeaders headers, String name, Addresses addresses) {
    return headers.all(name).stream()
        .flatMap(line -> addresses.of(line).stream())
        .distinct()
        .toList();
  }

  private static String subject(MailHeaders headers, HeaderText text) {
    String subject = headers.first("subject").map(text::oneLine).orElse("");
    return subject.length() > SUBJECT ? subject.substring(0, SUBJECT) : subject;
  }

  /** Some programs forget the angle brackets; a word with an at sign is taken for what it is. */
  private static List<String> messageIds(String value) {
    List<String> ids = new ArrayList<>();
    Matcher id = MESSAGE_ID.matcher(value);
    while (id.find()) {
      ids.add(id.group());
    }
    if (ids.isEmpty() && value.strip().matches("[^<>\\s]{1,500}@[^<>\\s]{1,250}")) {
      ids.add('<' + value.strip() + '>');
    }
    return ids.subList(Math.max(0, ids.size() - REFERENCES), ids.size());
  }

  private static Optional<Instant> date(String value) {
    try {
      Instant date = new MailDateFormat().parse(value).toInstant();
      return Optional.of(date).filter(EARLIEST::isBefore).filter(LATEST::isAfter);
    } catch (ParseException e) {
      return Optional.empty();
    }
  }
}
