package org.handrail.mail.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What two copies of one mail have in common whatever way they came: who wrote when about what, and
 * the words. What servers add on the way (Received, Delivered-To, results of checks) and how they
 * break lines is left out. Who names neither Message-ID nor Date may well mean the same words
 * twice.
 */
final class ContentKey {
  private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");
  private static final Pattern FOLD = Pattern.compile("\\n(?=[ \\t])");
  private static final List<String> SAID =
      List.of("from", "reply-to", "subject", "date", "message-id", "in-reply-to", "content-type");

  private ContentKey() {}

  /** Empty where two mails with the same words cannot be told from two copies of one. */
  static Optional<byte[]> of(byte[] raw) {
    String mail = LINE_END.matcher(new String(raw, StandardCharsets.ISO_8859_1)).replaceAll("\n");
    int end = mail.indexOf("\n\n");
    String header = end < 0 ? mail : mail.substring(0, end);
    String body = end < 0 ? "" : mail.substring(end).strip();
    Map<String, String> said = said(header);
    return said.containsKey("message-id") || said.containsKey("date")
        ? Optional.of(digest(said + "\n" + body))
        : Optional.empty();
  }

  private static Map<String, String> said(String header) {
    Map<String, String> said = new TreeMap<>();
    for (String line : FOLD.matcher(header).replaceAll("").split("\n")) {
      int colon = line.indexOf(':');
      String name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip().replaceAll("\\s+", " ");
      if (SAID.contains(name) && !value.isEmpty()) {
        said.merge(name, value, (first, second) -> first + "\n" + second);
      }
    }
    return said;
  }

  private static byte[] digest(String words) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(words.getBytes(StandardCharsets.ISO_8859_1));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
