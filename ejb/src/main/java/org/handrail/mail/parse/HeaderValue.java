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
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;

/**
 * A header of the form {@code value; name=value; …}: Content-Type and Content-Disposition.
 * Parameters may be quoted or not, continued ({@code name*0}), in a charset of their own ({@code
 * name*=utf-8''…}, RFC 2231) or, against the rules and every day, in encoded words.
 */
record HeaderValue(String value, Map<String, String> parameters) {
  private static final Pattern CONTINUED = Pattern.compile("(.+?)(?:\\*(\\d{1,3}))?(\\*)?");

  static HeaderValue of(String unfolded, HeaderText text) {
    ByteSequence bytes = ContentUtil.encode(StandardCharsets.UTF_8, unfolded);
    RawBody body = RawFieldParser.DEFAULT.parseRawBody(bytes, new ParserCursor(0, bytes.length()));
    return new HeaderValue(
        body.getValue().strip().toLowerCase(Locale.ROOT), parameters(body.getParams(), text));
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
  }

  private static Map<String, String> parameters(List<NameValuePair> written, HeaderText headers) {
    Map<String, TreeMap<Integer, Piece>> pieces = new LinkedHashMap<>();
    for (NameValuePair one : written) {
      Matcher name = CONTINUED.matcher(one.getName().toLowerCase(Locale.ROOT));
      if (name.matches()) {
        int number = name.group(2) == null ? 0 : Integer.parseInt(name.group(2));
        String piece = one.getValue() == null ? "" : one.getValue();
        pieces
            .computeIfAbsent(name.group(1), any -> new TreeMap<>())
            .merge(number, new Piece(piece, name.group(3) != null), Piece::better);
      }
    }
    Map<String, String> values = new LinkedHashMap<>();
    pieces.forEach((name, parts) -> values.put(name, joined(List.copyOf(parts.values()), headers)));
    return values;
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
