package org.handrail.mail.parse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** UTF-7 (RFC 2152), which Java does not know and some mailers still write. */
final class Utf7 {
  private Utf7() {}

  static boolean isName(String charset) {
    return switch (charset.strip().toLowerCase(Locale.ROOT)) {
      case "utf-7", "utf7", "unicode-1-1-utf-7", "x-unicode-2-0-utf-7", "csunicode11utf7" -> true;
      default -> false;
    };
  }

  static String decode(byte[] bytes) {
    String encoded = new String(bytes, StandardCharsets.ISO_8859_1);
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < encoded.length()) {
      char c = encoded.charAt(i++);
      if (c != '+') {
        text.append(c);
        continue;
      }
      int end = endOfShift(encoded, i);
      text.append(end == i ? "+" : utf16(encoded.substring(i, end)));
      i = end < encoded.length() && encoded.charAt(end) == '-' ? end + 1 : end;
    }
    return text.toString();
  }

  private static int endOfShift(String encoded, int start) {
    int end = start;
    while (end < encoded.length() && isBase64(encoded.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBase64(char c) {
    return c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c >= '0' && c <= '9'
        || c == '+'
        || c == '/';
  }

  private static String utf16(String base64) {
    String whole = base64.length() % 4 == 1 ? base64.substring(0, base64.length() - 1) : base64;
    byte[] units = Base64.getDecoder().decode(whole);
    return new String(units, 0, units.length / 2 * 2, StandardCharsets.UTF_16BE);
  }
}
