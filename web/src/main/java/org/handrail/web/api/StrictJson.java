package org.handrail.web.api;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.util.regex.Pattern;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.KernelError;
import org.handrail.kernel.Storable;

/**
 * Values as they are written and no others: JSON-B takes a text for a number, cuts what does not
 * fit into one, and computes {@code 1e1000000000}.
 */
final class StrictJson {

  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");

  private StrictJson() {}

  private static long number(JsonParser parser) {
    var value = parser.getValue();
    var digits = value instanceof JsonNumber ? value.toString() : "";
    if (!WHOLE.matcher(digits).matches()) {
      throw new JsonbException("no whole number");
    }
    return Long.parseLong(digits);
  }

  /** A text that can be stored. */
  static final class Text implements JsonbDeserializer<String> {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context, Type type) {
      JsonValue value = parser.getValue();
      if (!(value instanceof JsonString text)) {
        throw new JsonbException("no text");
      }
      if (!Storable.isText(text.getString())) {
        throw new JsonbException(
            "a character that cannot be stored", new DomainException(KernelError.NOT_STORABLE));
      }
      return text.getString();
    }
  }

  /** A whole number of 64 bits. */
  static final class WholeLong implements JsonbDeserializer<Long> {

    @Override
    public Long deserialize(JsonParser parser, DeserializationContext context, Type type) {
      return number(parser);
    }
  }

  /** A whole number of 32 bits. */
  static final class WholeInteger implements JsonbDeserializer<Integer> {

    @Override
    public Integer deserialize(JsonParser parser, DeserializationContext context, Type type) {
      return Math.toIntExact(number(parser));
    }
  }
}
