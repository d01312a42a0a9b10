package org.handrail.ticket.field;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.ticket.field.TicketField.Use;

/**
 * The fields that can be asked about, in the order in which they are offered. Those of every
 * installation are {@link BuiltInFields}; others may join them.
 */
public final class TicketFields {

  private final Map<String, TicketField> byKey = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if two have the same key
   */
  public TicketFields(Collection<TicketField> fields) {
    for (var field : fields) {
      if (byKey.put(field.key(), field) != null) {
        throw new IllegalArgumentException("Two fields are called " + field.key());
      }
    }
  }

  /** Those that every installation has. */
  public static TicketFields builtIn() {
    return BuiltInFields.FIELDS;
  }

  public Optional<TicketField> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Those that may be asked about there. */
  public List<TicketField> usedFor(Use use) {
    return all().filter(field -> field.isFor(use)).toList();
  }

  public Stream<TicketField> all() {
    return byKey.values().stream();
  }

  /** These and others. */
  public TicketFields with(Collection<TicketField> others) {
    return new TicketFields(Stream.concat(all(), others.stream()).toList());
  }
}
