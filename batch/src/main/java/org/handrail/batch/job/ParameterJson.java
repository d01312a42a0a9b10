package org.handrail.batch.job;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parameters as they are stored. */
final class ParameterJson {

  private ParameterJson() {}

  static String write(Map<String, String> parameters) {
    var json = Json.createObjectBuilder();
    parameters.forEach(json::add);
    return json.build().toString();
  }

  static Map<String, String> read(String stored) {
    try (var reader = Json.createReader(new StringReader(stored))) {
      var parameters = new LinkedHashMap<String, String>();
      reader
          .readObject()
          .forEach((name, value) -> parameters.put(name, ((JsonString) value).getString()));
      return parameters;
    }
  }
}
