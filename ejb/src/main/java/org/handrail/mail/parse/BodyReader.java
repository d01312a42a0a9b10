package org.handrail.mail.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.handrail.kernel.html.PlainText;

/**
 * Walks through the parts of a mail and sorts them into what is read and what is attached. Texts
 * that follow each other, as some mailers write them around their pictures, become one; of
 * alternatives the plain and the HTML one are both kept.
 */
final class BodyReader {
  /** More than this nobody reads on a screen; the whole is then attached. */
  private static final int READABLE = 500_000;

  private final HeaderText text;
  private final MimeReader mime;
  private final Set<MailMark> marks;
  private final ParseLimits limits;
  private final long end;
  private final List<Passage> passages = new ArrayList<>();
  private final List<MailPart> attachments = new ArrayList<>();
  private int parts;

  BodyReader(HeaderText text, Set<MailMark> marks, ParseLimits limits) {
    this(text, marks, limits, System.nanoTime() + limits.time().toNanos());
  }

  private BodyReader(HeaderText text, Set<MailMark> marks, ParseLimits limits, long end) {
    this.text = text;
    this.mime = new MimeReader(text);
    this.marks = marks;
    this.limits = limits;
    this.end = end;
  }

  void read(MimeNode root) throws Unparsable {
    read(root, 0);
  }

  Optional<String> html() {
    if (passages.stream().allMatch(passage -> passage.html().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(String.join("<br>\n", passages.stream().map(Passage::asHtml).toList()));
  }

  String text() {
    return String.join(
        "\n\n", passages.stream().map(Passage::asText).filter(words -> !words.isBlank()).toList());
  }

  List<MailPart> attachments() {
    return attachments;
  }

  private void read(MimeNode node, int depth) throws Unparsable {
    check(depth);
    if (node.isMultipart("alternative")) {
      passages.add(alternatives(node, depth));
    } else if (node.isMultipart()) {
      readAll(node, depth);
    } else if (node.isText()) {
      passages.add(passage(node));
    } else if (node.isSealed()) {
      readSealed(node, depth);
    } else {
      attach(node);
    }
  }

  /** Signed in one block with its content: that is read. Encrypted: the block is attached. */
  private void readSealed(MimeNode node, int depth) throws Unparsable {
    Optional<byte[]> signed = SignedContent.of(node.content());
    if (signed.isEmpty()) {
      attach(node);
      return;
    }
    marks.add(MailMark.SIGNED);
    try {
      read(mime.message(signed.get()), depth + 1);
    } catch (MimeException | IOException e) {
      marks.add(MailMark.BROKEN_STRUCTURE);
      attach(node);
    }
  }

  private void check(int depth) throws Unparsable {
    if (++parts > limits.parts()) {
      throw new Unparsable(Unparsable.Reason.TOO_MANY_PARTS);
    } else if (depth > limits.depth()) {
      throw new Unparsable(Unparsable.Reason.NESTED_TOO_DEEP);
    } else if (System.nanoTime() > end) {
      throw new Unparsable(Unparsable.Reason.TOO_SLOW);
    }
  }

  private void readAll(MimeNode multipart, int depth) throws Unparsable {
    if (multipart.isMultipart("encrypted")) {
      marks.add(MailMark.ENCRYPTED);
    } else if (multipart.isMultipart("signed")) {
      marks.add(MailMark.SIGNED);
    }
    for (MimeNode part : split(multipart)) {
      read(part, depth + 1);
    }
  }

  /** The parts; what cannot be split is read as the plain text it is. */
  private List<MimeNode> split(MimeNode multipart) throws Unparsable {
    List<MimeNode> nodes = new ArrayList<>();
    try {
      String boundary = multipart.type().parameter("boundary").orElse("");
      nodes.addAll(mime.parts(multipart.content(), boundary, limits.parts()));
    } catch (MimeException | IOException e) {
      marks.add(MailMark.BROKEN_STRUCTURE);
    }
    if (nodes.isEmpty() && multipart.content().length > 0) {
      marks.add(MailMark.BROKEN_STRUCTURE);
      nodes.add(MimeNode.text(multipart.content()));
    }
    return nodes;
  }

  /** The same said twice: the first plain and the first HTML text; other forms are attached. */
  private Passage alternatives(MimeNode multipart, int depth) throws Unparsable {
    BodyReader inner = new BodyReader(text, marks, limits, end);
    inner.parts = parts;
    Optional<String> plain = Optional.empty();
    for (MimeNode part : split(multipart)) {
      if (part.isText() && part.isPlain() && plain.isEmpty()) {
        plain = Optional.of(passage(part).asText());
      } else {
        inner.read(part, depth + 1);
      }
    }
    parts = inner.parts;
    attachments.addAll(inner.attachments);
    return new Passage(
        inner.html(), plain.filter(words -> !words.isBlank()).or(() -> Optional.of(inner.text())));
  }

  private Passage passage(MimeNode node) {
    String words = text.decode(node.content(), node.charset());
    if (!node.isPlain()) {
      return words.length() > READABLE
          ? shortened(node, PlainText.ofHtml(words))
          : new Passage(Optional.of(words).filter(html -> !html.isBlank()), Optional.empty());
    }
    Uuencoding.Extracted extracted = Uuencoding.extract(words);
    attachments.addAll(extracted.files());
    return extracted.text().length() > READABLE
        ? shortened(node, extracted.text())
        : new Passage(Optional.empty(), Optional.of(extracted.text()));
  }

  private Passage shortened(MimeNode node, String words) {
    marks.add(MailMark.TEXT_SHORTENED);
    String name = node.isPlain() ? "message.txt" : "message.html";
    attachments.add(new MailPart(name, node.mediaType(), "", false, node.content()));
    return new Passage(
        Optional.empty(), Optional.of(words.substring(0, Math.min(words.length(), READABLE))));
  }

  private void attach(MimeNode node) {
    if (node.content().length == 0 && node.fileName().isEmpty()) {
      return;
    }
    mark(node);
    attachments.add(
        new MailPart(
            nameOf(node), node.mediaType(), node.contentId(), node.isInline(), node.content()));
  }

  private void mark(MimeNode node) {
    switch (node.mediaType()) {
      case "application/ms-tnef", "application/vnd.ms-tnef" -> marks.add(MailMark.TNEF);
      case "application/pkcs7-signature",
          "application/x-pkcs7-signature",
          "application/pgp-signature" ->
          marks.add(MailMark.SIGNED);
      case "application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted" ->
          marks.add(MailMark.ENCRYPTED);
      default -> {}
    }
  }

  /**
   * Files get a name by which a reader knows what they are, a forwarded mail that of its subject.
   */
  private String nameOf(MimeNode node) {
    if (!node.fileName().isBlank()) {
      return node.fileName();
    }
    return switch (node.mediaType()) {
      case "message/rfc822" -> subjectOf(node.content()) + ".eml";
      case "message/delivery-status" -> "delivery-status.txt";
      case "text/rfc822-headers" -> "headers.txt";
      case "text/calendar" -> "invitation.ics";
      default -> "attachment-" + (attachments.size() + 1) + FileEnding.of(node.mediaType());
    };
  }

  private String subjectOf(byte[] message) {
    try {
      int length = Math.min(message.length, limits.headerBytes());
      return mime.message(Arrays.copyOf(message, length))
          .headers()
          .first("subject")
          .map(text::oneLine)
          .orElse("message");
    } catch (MimeException | IOException e) {
      return "message";
    }
  }

  /** One stretch of text; of HTML alone the words are read from it. */
  private record Passage(Optional<String> html, Optional<String> plain) {
    String asText() {
      return plain.orElseGet(() -> html.map(PlainText::ofHtml).orElse("")).strip();
    }

    String asHtml() {
      return html.orElseGet(() -> PlainText.toHtml(asText()));
    }
  }
}
