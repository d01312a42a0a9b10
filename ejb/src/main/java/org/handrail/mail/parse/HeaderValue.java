package org.handrail.mail.parse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header of the form {@code value; name=value; …}: Content-Type and Content-Disposition.
 * Parameters may be quoted or not, continued ({@code name*0}), in a charset of their own ({@code
 * name*=utf-8''…}, RFC 2231) or, against the rules and every day, in encoded words.
 */
record HeaderValue(String value, Map<String, String> parameters) {
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([^\\s=;\"]{1,80})\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"?|([^;]*))");
  private static final Pattern CONTINUED = Pattern.compile("(.+?)(?:\\*(\\d{1,3}))?(\\*)?");

  static HeaderValue of(String unfolded, HeaderText text) {
    int end = unfolded.indexOf(';');
    String value =
        (end < 0 ? unfolded : unfolded.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    return new HeaderValue(value, end < 0 ? Map.of() : parameters(unfolded.substring(end), text));
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
  }

  private static Map<String, String> parameters(String text, HeaderText headers) {
    Map<String, TreeMap<Integer, Piece>> pieces = new LinkedHashMap<>();
    Matcher parameter = PARAMETER.matcher(text);
    while (parameter.find()) {
      Matcher name = CONTINUED.matcher(parameter.group(1).toLowerCase(Locale.ROOT));
      if (name.matches()) {
        int number = name.group(2) == null ? 0 : Integer.parseInt(name.group(2));
        pieces
            .computeIfAbsent(name.group(1), any -> new TreeMap<>())
            .merge(number, new Piece(unquoted(parameter), name.group(3) != null), Piece::better);
      }
    }
    Map<String, String> values = new LinkedHashMap<>();
    pieces.forEach((name, parts) -> values.put(name, joined(List.copyOf(parts.values()), headers)));
    return values;
  }

  private static String unquoted(Matcher parameter) {
    return parameter.group(2) == null
        ? parameter.group(3).strip()
        : parameter.group(2).replaceAll("\\\\([\"\\\\])", "$1");
  }

  private static String joined(List<Piece> pieces, HeaderText headers) {
    if (pieces.stream().noneMatch(Piece::encoded)) {
      return headers.words(String.join("", pieces.stream().map(Piece::text).toList()));
    }
    String[] first = pieces.get(0).text().split("'", 3);
    boolean named = first.length == 3;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        new Piece(named ? first[2] : pieces.get(0).text(), pieces.get(0).encoded()).bytes());
    pieces.stream().skip(1).forEach(piece -> bytes.writeBytes(piece.bytes()));
    return headers.decode(bytes.toByteArray(), named ? first[0] : "");
  }

  /**
   * Mailers write a name twice, plain for the old and encoded for the new: the encoded one is the
   * better.
   */
  private record Piece(String text, boolean encoded) {
    Piece better(Piece other) {
      return other.encoded || !encoded ? other : this;
    }

    /** A percent sign means for this header what an equals sign means for a body. */
    byte[] bytes() {
      byte[] written = text.getBytes(StandardCharsets.UTF_8);
      return encoded ? TransferEncoding.escaped(written, '%') : written;
    }
  }
}
