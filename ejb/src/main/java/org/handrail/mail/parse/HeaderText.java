package org.handrail.mail.parse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.util.MimeUtil;

/**
 * Header values as people read them: unfolded, raw 8-bit bytes read, encoded words (RFC 2047)
 * decoded. Neighbouring words in one charset are decoded together, because mailers cut between the
 * bytes of one letter.
 */
final class HeaderText {
  private static final Pattern WORD =
      Pattern.compile("=\\?([^?\\s*]{1,60})(?:\\*[^?]{0,20})?\\?([bBqQ])\\?(.{0,2000}?)\\?=");

  private final Set<MailMark> marks;

  HeaderText(Set<MailMark> marks) {
    this.marks = marks;
  }

  /** The value as it came, on one line; bytes beyond ASCII become letters, encoded words stay. */
  String unfolded(String raw) {
    String line = MimeUtil.unfold(raw).strip();
    return decode(line.getBytes(StandardCharsets.ISO_8859_1), "");
  }

  /** The words of an unfolded value. */
  String words(String unfolded) {
    if (!unfolded.contains("=?")) {
      return unfolded;
    }
    StringBuilder text = new StringBuilder();
    Run run = new Run();
    Matcher word = WORD.matcher(unfolded);
    int done = 0;
    while (word.find()) {
      String between = unfolded.substring(done, word.start());
      if (!between.isBlank() || done == 0 || !run.continuedBy(word.group(1))) {
        text.append(run.end());
        text.append(between.isBlank() && done > 0 ? "" : between);
      }
      run.add(word);
      done = word.end();
    }
    return text.append(run.end()).append(unfolded.substring(done)).toString();
  }

  /** The words of an unfolded value on one line: what a subject or a name is. */
  String oneLine(String unfolded) {
    return words(unfolded).replaceAll("\\s+", " ").strip();
  }

  String decode(byte[] bytes, String charset) {
    Charsets.Decoded decoded = Charsets.decode(bytes, charset);
    if (decoded.guessed()) {
      marks.add(MailMark.CHARSET_GUESSED);
    }
    return decoded.text();
  }

  /** Encoded words in the same charset that follow each other. */
  private final class Run {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private String charset = "";

    boolean continuedBy(String next) {
      return next.equalsIgnoreCase(charset);
    }

    void add(Matcher word) {
      charset = word.group(1);
      bytes.writeBytes(
          word.group(2).equalsIgnoreCase("b")
              ? TransferEncoding.base64(word.group(3).getBytes(StandardCharsets.UTF_8))
              : TransferEncoding.quotedPrintable(
                  word.group(3).replace('_', ' ').getBytes(StandardCharsets.UTF_8)));
    }

    String end() {
      String text = decode(bytes.toByteArray(), charset);
      bytes.reset();
      return text;
    }
  }
}
