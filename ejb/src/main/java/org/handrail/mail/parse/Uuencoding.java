package org.handrail.mail.parse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that stand in the middle of a plain text, between {@code begin 644 name} and {@code end}.
 */
final class Uuencoding {
  private static final Pattern FILE =
      Pattern.compile(
          "(?m)^begin [0-7]{3,4} ([^\\r\\n]{1,255})\\r?\\n((?:[ -`]{1,70}\\r?\\n)+?)(?:`|\\s)?(?:\\r?\\n)?end\\s*?$");

  /** A text, and the files that stood in it. */
  record Extracted(String text, List<MailPart> files) {}

  private Uuencoding() {}

  static Extracted extract(String text) {
    if (!text.contains("begin ")) {
      return new Extracted(text, List.of());
    }
    List<MailPart> files = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    Matcher file = FILE.matcher(text);
    while (file.find()) {
      byte[] content = lines(file.group(2));
      files.add(
          new MailPart(file.group(1).strip(), "application/octet-stream", "", false, content));
      file.appendReplacement(rest, "");
    }
    file.appendTail(rest);
    return new Extracted(rest.toString(), files);
  }

  /** The bytes of a part that is uuencoded as a whole, with or without its first and last line. */
  static byte[] decode(byte[] encoded) {
    String text = new String(encoded, StandardCharsets.ISO_8859_1);
    return lines(
        text.replaceFirst("(?s)^.*?begin [0-7]{3,4} [^\\n]*\\n", "")
            .replaceFirst("(?s)\\nend\\s*$", "\n"));
  }

  private static byte[] lines(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    encoded.lines().filter(line -> !line.isEmpty()).forEach(line -> decode(line, bytes));
    return bytes.toByteArray();
  }

  private static void decode(String line, ByteArrayOutputStream bytes) {
    int wanted = value(line, 0);
    for (int i = 1; wanted > 0; i += 4) {
      int group =
          value(line, i) << 18
              | value(line, i + 1) << 12
              | value(line, i + 2) << 6
              | value(line, i + 3);
      for (int shift = 16; shift >= 0 && wanted > 0; shift -= 8, wanted--) {
        bytes.write(group >> shift);
      }
    }
  }

  /** Blanks at the end of a line are lost on the way; they are zeroes. */
  private static int value(String line, int index) {
    return index < line.length() ? line.charAt(index) - ' ' & 0x3f : 0;
  }
}
