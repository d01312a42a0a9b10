package org.handrail.mail.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The header of a mail: decoded values by name, names in any case, in the order they came. Nothing
 * here is proven.
 */
public record MailHeaders(Map<String, List<String>> values) {

  public MailHeaders {
    values = new LinkedHashMap<>(values);
  }

  /**
   * The first value with something in it; some senders write a header twice, some write it empty.
   */
  public Optional<String> first(String name) {
    return all(name).stream().map(String::strip).filter(value -> !value.isEmpty()).findFirst();
  }

  public List<String> all(String name) {
    return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  public boolean has(String name) {
    return values.containsKey(name.toLowerCase(Locale.ROOT));
  }
}
