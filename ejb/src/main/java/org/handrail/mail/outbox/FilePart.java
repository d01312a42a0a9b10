package org.handrail.mail.outbox;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of a mail, under a name that arrives whole. The two ways to write a name with other
 * letters than English ones must not be mixed: {@code Content-Disposition} has it by the standard,
 * in numbered pieces (RFC 2231), which all programs of today read; {@code Content-Type} repeats it
 * in encoded words (RFC 2047), against the standard, for old ones that read nothing else.
 */
final class FilePart {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final int LINE = 70;
  private static final String FOLD = ";\r\n ";
  private static final String ATTRIBUTE =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$&+-.^_`{|}~";

  private FilePart() {}

  /**
   * @param contentId by which the text shows it; null if the text does not
   */
  static MimeBodyPart of(String fileName, String contentType, String contentId, byte[] content)
      throws MessagingException, UnsupportedEncodingException {
    String name = oneLine(fileName);
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, contentType)));
    part.setHeader("Content-Type", contentType + FOLD + "name=" + quoted(encodedWords(name)));
    String disposition = contentId == null ? Part.ATTACHMENT : Part.INLINE;
    part.setHeader("Content-Disposition", disposition + parameter("filename", name));
    if (contentId != null) {
      part.setContentID("<" + oneLine(contentId) + ">");
    }
    return part;
  }

  private static String encodedWords(String name) throws UnsupportedEncodingException {
    return MimeUtility.encodeText(name, UTF_8, "B").replaceAll("\\?=\\s+=\\?", "?=\r\n =?");
  }

  private static String parameter(String parameter, String name) {
    if (name.chars().allMatch(c -> c < 0x7f)) {
      return FOLD + parameter + "=" + quoted(name);
    }
    List<String> pieces = pieces(name, parameter.length() + "**99*=UTF-8''".length());
    if (pieces.size() == 1) {
      return FOLD + parameter + "*=UTF-8''" + pieces.get(0);
    }
    var lines = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      String charset = i == 0 ? "UTF-8''" : "";
      lines.append(FOLD).append(parameter).append('*').append(i).append("*=").append(charset);
      lines.append(pieces.get(i));
    }
    return lines.toString();
  }

  /** Percent-encoded, cut between letters so that each piece fits on a line. */
  private static List<String> pieces(String name, int taken) {
    List<String> pieces = new ArrayList<>();
    var piece = new StringBuilder();
    for (int letter : name.codePoints().toArray()) {
      String encoded = encoded(letter);
      if (piece.length() + encoded.length() > LINE - taken) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(encoded);
    }
    pieces.add(piece.toString());
    return pieces;
  }

  private static String encoded(int letter) {
    if (ATTRIBUTE.indexOf(letter) >= 0) {
      return Character.toString(letter);
    }
    var encoded = new StringBuilder();
    for (byte b : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
      encoded.append("%%%02X".formatted(b & 0xff));
    }
    return encoded.toString();
  }

  private static String quoted(String words) {
    return '"' + words.replaceAll("([\"\\\\])", "\\\\$1") + '"';
  }

  /** A line break in a header would begin another header. */
  private static String oneLine(String words) {
    return words.replaceAll("\\p{Cntrl}+", " ");
  }
}
