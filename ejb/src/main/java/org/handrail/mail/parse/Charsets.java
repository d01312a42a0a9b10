package org.handrail.mail.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Text from bytes and the name of a charset that may be missing, misspelt or untrue. The declared
 * charset counts as long as the bytes can be read in it, or nearly all of them: then {@link
 * NearlyUtf8} or replacement characters save the rest; else UTF-8 where they can be that by no
 * accident; else what Mozilla's detector finds (chosen because it was trained on mail and web pages
 * in Cyrillic and East Asian charsets and weighs 230 KB, against ICU's 14 MB); else the charset of
 * western Windows, in which every byte is a letter.
 */
final class Charsets {
  /** Beyond that the declared charset is more likely wrong than damaged. */
  private static final int BROKEN_AT_MOST_ONE_IN = 20;

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Map<String, String> AS_WRITTEN =
      Map.ofEntries(
          Map.entry("utf", "UTF-8"),
          Map.entry("utf8mb4", "UTF-8"),
          Map.entry("unicode", "UTF-8"),
          Map.entry("iso-gb2312", "GB18030"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("iso-8859-8-i", "ISO-8859-8"),
          Map.entry("iso-8859-8-e", "ISO-8859-8"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("win-1251", "windows-1251"),
          Map.entry("win1251", "windows-1251"),
          Map.entry("x-cp1251", "windows-1251"),
          Map.entry("x-win-1251", "windows-1251"),
          Map.entry("koi8", "KOI8-R"),
          Map.entry("koi8-ru", "KOI8-U"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("ks_c_5601", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("x-unknown", ""),
          Map.entry("unknown-8bit", ""),
          Map.entry("_autodetect", ""),
          Map.entry("us-ascii", ""),
          Map.entry("ascii", ""),
          Map.entry("ansi_x3.4-1968", ""));

  /**
   * A text, and whether its charset had to be guessed. Characters that no database stores are gone.
   */
  record Decoded(String text, boolean guessed) {}

  private Charsets() {}

  static Decoded decode(byte[] bytes, String declared) {
    if (isPlain(bytes) && !isShifted(declared)) {
      return new Decoded(clean(new String(bytes, StandardCharsets.US_ASCII)), false);
    }
    if (Utf7.isName(declared)) {
      return new Decoded(clean(Utf7.decode(bytes)), false);
    }
    Optional<Charset> charset = named(declared);
    if (isEscaped(bytes) && charset.filter(Charsets::isEscaping).isEmpty()) {
      return undeclared(bytes, declared);
    }
    return charset
        .flatMap(named -> exactly(bytes, named))
        .map(text -> new Decoded(clean(text), false))
        .or(() -> charset.flatMap(named -> nearly(bytes, named)))
        .orElseGet(() -> undeclared(bytes, declared));
  }

  /** Bytes that are UTF-8 where nothing was declared are UTF-8; everything else is a guess. */
  private static Decoded undeclared(byte[] bytes, String declared) {
    if (isEscaped(bytes)) {
      return new Decoded(clean(guess(bytes)), true);
    }
    return exactly(bytes, StandardCharsets.UTF_8)
        .map(text -> new Decoded(clean(text), !declared.isBlank()))
        .or(() -> nearly(bytes, StandardCharsets.UTF_8))
        .orElseGet(() -> new Decoded(clean(guess(bytes)), true));
  }

  /**
   * The text when all but a few bytes are of that charset: a letter was cut in two, or a gateway
   * wrote something below. One broken letter must not turn all the others into nonsense.
   */
  private static Optional<Decoded> nearly(byte[] bytes, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return NearlyUtf8.read(bytes).map(text -> new Decoded(clean(text), true));
    }
    String text = new String(bytes, charset);
    long broken = text.chars().filter(c -> c == '\uFFFD').count();
    long letters = text.chars().filter(c -> c > 0x7f).count();
    return broken * BROKEN_AT_MOST_ONE_IN <= letters
            && exactly(bytes, StandardCharsets.UTF_8).isEmpty()
        ? Optional.of(new Decoded(clean(text), true))
        : Optional.empty();
  }

  /**
   * The charset of that name, as the world writes names; empty for none, for nonsense and for 7-bit
   * ones.
   */
  static Optional<Charset> named(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT).replaceAll("^[\"']+|[\"';]+$", "");
    String known =
        AS_WRITTEN.getOrDefault(wanted, wanted.replaceFirst("^cp-?(125\\d)$", "windows-$1"));
    try {
      return known.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(known));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  static String guess(byte[] bytes) {
    return detected(bytes)
        .flatMap(charset -> exactly(bytes, charset))
        .orElseGet(() -> new String(bytes, WESTERN));
  }

  private static Optional<Charset> detected(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset())
        .map(Charsets::likelier)
        .flatMap(Charsets::named);
  }

  /**
   * The detector knows no KOI8-U, and takes Windows for the Cyrillic Macintosh that nobody mails
   * from without saying so.
   */
  private static String likelier(String detected) {
    return switch (detected) {
      case "MACCYRILLIC", "x-mac-cyrillic", "X-MAC-CYRILLIC" -> "windows-1251";
      case "KOI8-R" -> "KOI8-U";
      default -> detected;
    };
  }

  static Optional<String> exactly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(
                  charset.equals(WESTERN) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** 7 bit and no shift sequence: the same letters in every charset that mail uses. */
  private static boolean isPlain(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0 || b == 0x1b) {
        return false;
      }
    }
    return true;
  }

  /** 7 bit with escape sequences, as Japanese and Korean mail is, whatever it says of itself. */
  private static boolean isEscaped(byte[] bytes) {
    boolean escaped = false;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
      escaped |= bytes[i] == 0x1b && i + 2 < bytes.length && isDesignator(bytes[i + 1]);
    }
    return escaped;
  }

  private static boolean isDesignator(byte b) {
    return b == '$' || b == '(';
  }

  private static boolean isEscaping(Charset charset) {
    return charset.name().startsWith("ISO-2022") || charset.name().contains("-ISO-2022");
  }

  private static boolean isShifted(String declared) {
    String name = declared.toLowerCase(Locale.ROOT);
    return Utf7.isName(declared)
        || name.contains("utf-16")
        || name.contains("utf-32")
        || name.startsWith("hz-gb");
  }

  /** PostgreSQL stores no NUL, and control characters are of no use to a reader. */
  static String clean(String text) {
    StringBuilder cleaned = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c != 0x7f || c == '\n' || c == '\t') {
        cleaned.append(c);
      } else if (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
        cleaned.append('\n');
      }
    }
    return cleaned.toString();
  }
}
