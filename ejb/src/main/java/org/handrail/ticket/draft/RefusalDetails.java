package org.handrail.ticket.draft;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.Map;
import java.util.stream.Collectors;

/** The values of a refusal's text, kept with a draft as JSON: every value is a word. */
final class RefusalDetails {

  private RefusalDetails() {}

  static String written(Map<String, Object> details) {
    var json = Json.createObjectBuilder();
    details.forEach((name, value) -> json.add(name, String.valueOf(value)));
    return json.build().toString();
  }

  static Map<String, String> read(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      var values = reader.readObject();
      return values.keySet().stream().collect(Collectors.toMap(name -> name, values::getString));
    }
  }
}
