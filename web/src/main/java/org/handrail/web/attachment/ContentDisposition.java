package org.handrail.web.attachment;

import java.nio.charset.StandardCharsets;

/**
 * The header that names a download (RFC 6266): the name in full for every browser of today, and in
 * plain letters for anyone who reads only those.
 *
 * @param type {@code inline} or {@code attachment}
 * @param fileName in any letters; none of them can end the header
 */
public record ContentDisposition(String type, String fileName) {

  private static final String PLAIN = "[^A-Za-z0-9 ._-]";

  /** Letters that RFC 8187 leaves as they are. */
  private static final String UNESCAPED = "!#$&+-.^_`|~";

  @Override
  public String toString() {
    return "%s; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(type, fileName.replaceAll(PLAIN, "_"), escaped());
  }

  private String escaped() {
    var escaped = new StringBuilder();
    for (byte octet : fileName.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (octet & 0xff);
      if (isPlain(letter)) {
        escaped.append(letter);
      } else {
        escaped.append("%%%02X".formatted((int) letter));
      }
    }
    return escaped.toString();
  }

  private static boolean isPlain(char letter) {
    return letter < 128 && (Character.isLetterOrDigit(letter) || UNESCAPED.indexOf(letter) >= 0);
  }
}
