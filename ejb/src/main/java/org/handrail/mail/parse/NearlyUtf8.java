package org.handrail.mail.parse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * UTF-8 with damage: a letter cut by a length limit, or lines in another charset that a gateway put
 * below. Letters of several bytes come about by accident now and then, but never more often than
 * bytes that are none: that tells damaged UTF-8 from text that is no UTF-8 at all.
 */
final class NearlyUtf8 {

  /** A stretch this long in another charset can be recognised; less is shown as damage. */
  private static final int RECOGNISABLE = 6;

  private final List<Line> lines = new ArrayList<>();

  private NearlyUtf8(byte[] bytes) {
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        lines.add(new Line(bytes, start, i + 1));
        start = i + 1;
      }
    }
    lines.add(new Line(bytes, start, bytes.length));
  }

  /** The text with replacement characters where it is damaged; empty if it is no UTF-8. */
  static Optional<String> read(byte[] bytes) {
    var text = new NearlyUtf8(bytes);
    int letters = text.lines.stream().mapToInt(line -> line.letters).sum();
    int broken = text.lines.stream().mapToInt(line -> line.broken).sum();
    return letters > broken ? Optional.of(text.joined()) : Optional.empty();
  }

  /** Foreign lines that follow each other are recognised together: more text, a better guess. */
  private String joined() {
    var text = new StringBuilder();
    var foreign = new ByteArrayOutputStream();
    for (Line line : lines) {
      if (line.isForeign()) {
        foreign.writeBytes(line.bytes);
      } else {
        text.append(guessed(foreign)).append(new String(line.bytes, StandardCharsets.UTF_8));
      }
    }
    return text.append(guessed(foreign)).toString();
  }

  private static String guessed(ByteArrayOutputStream foreign) {
    String text = foreign.size() == 0 ? "" : Charsets.guess(foreign.toByteArray());
    foreign.reset();
    return text;
  }

  /** One line with what it consists of: letters of several bytes, and bytes that are no letter. */
  private static final class Line {
    private final byte[] bytes;
    private final int letters;
    private final int broken;

    Line(byte[] all, int start, int end) {
      bytes = Arrays.copyOfRange(all, start, end);
      int whole = 0;
      int bad = 0;
      for (int i = 0; i < bytes.length; ) {
        int length = lengthOfLetter(bytes, i);
        whole += length > 1 ? 1 : 0;
        bad += length == 0 ? 1 : 0;
        i += Math.max(length, 1);
      }
      letters = whole;
      broken = bad;
    }

    boolean isForeign() {
      return broken >= RECOGNISABLE && broken > letters;
    }

    /** How many bytes the letter there has; 0 if there is none. */
    private static int lengthOfLetter(byte[] bytes, int at) {
      int lead = bytes[at] & 0xff;
      if (lead < 0x80) {
        return 1;
      }
      int length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : 4;
      if (lead < 0xc2 || lead > 0xf4 || at + length > bytes.length) {
        return 0;
      }
      for (int i = at + 1; i < at + length; i++) {
        if ((bytes[i] & 0xc0) != 0x80) {
          return 0;
        }
      }
      return length;
    }
  }
}
