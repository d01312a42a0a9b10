package org.handrail.mail.parse;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/**
 * Undoes a Content-Transfer-Encoding. What cannot be decoded is left as it is or left out; an
 * unknown name means no encoding. Real mails end in the middle of a group, carry stray characters
 * and write {@code 7-bit;}.
 */
final class TransferEncoding {
  private TransferEncoding() {}

  static byte[] decode(byte[] encoded, String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT).replaceAll("[;\\s].*$", "")) {
      case "base64" -> base64(encoded);
      case "quoted-printable" -> quotedPrintable(encoded);
      case "x-uuencode", "uuencode", "x-uue", "uue" -> Uuencoding.decode(encoded);
      default -> encoded;
    };
  }

  /**
   * Ignores what is not of the alphabet; padding in the middle begins a new run, as in files glued
   * together.
   */
  static byte[] base64(byte[] encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length * 3 / 4 + 3);
    int bits = 0;
    int held = 0;
    for (byte b : encoded) {
      int value = base64Value(b);
      if (value >= 0) {
        bits = bits << 6 | value;
        held += 6;
      } else if (b == '=') {
        held = 0;
      }
      if (held >= 8) {
        held -= 8;
        bytes.write(bits >> held);
      }
    }
    return bytes.toByteArray();
  }

  private static int base64Value(byte b) {
    if (b >= 'A' && b <= 'Z') {
      return b - 'A';
    } else if (b >= 'a' && b <= 'z') {
      return b - 'a' + 26;
    } else if (b >= '0' && b <= '9') {
      return b - '0' + 52;
    }
    return b == '+' || b == '-' ? 62 : b == '/' || b == '_' ? 63 : -1;
  }

  static byte[] quotedPrintable(byte[] encoded) {
    return escaped(encoded, '=');
  }

  /**
   * Hexadecimal pairs behind a sign, and soft line breaks: the sign at the end of a line, blanks
   * after it allowed.
   */
  static byte[] escaped(byte[] encoded, char sign) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length);
    int i = 0;
    while (i < encoded.length) {
      byte b = encoded[i++];
      if (b != sign) {
        bytes.write(b);
      } else if (isPair(encoded, i)) {
        bytes.write(hex(encoded[i]) << 4 | hex(encoded[i + 1]));
        i += 2;
      } else {
        i = afterBareSign(encoded, i, bytes, b);
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isPair(byte[] encoded, int at) {
    return at + 1 < encoded.length && hex(encoded[at]) >= 0 && hex(encoded[at + 1]) >= 0;
  }

  private static int afterBareSign(
      byte[] encoded, int start, ByteArrayOutputStream bytes, byte sign) {
    int i = start;
    while (i < encoded.length && (encoded[i] == ' ' || encoded[i] == '\t' || encoded[i] == '\r')) {
      i++;
    }
    if (i == encoded.length || encoded[i] == '\n') {
      return Math.min(i + 1, encoded.length);
    }
    bytes.write(sign);
    return start;
  }

  private static int hex(byte b) {
    return Character.digit(b, 16);
  }
}
