package org.handrail.ticket.field;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.handrail.ticket.field.TicketField.Use;

/**
 * The fields that can be asked about, in the order in which they are offered: the ticket's own
 * ({@link BuiltInFields}), those of other features (each a {@link FieldSource}), and whatever else
 * joins them.
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
  public static TicketFields known() {
    return Known.FIELDS;
  }

  /** Not before somebody asks: features use the classes of this one to define theirs. */
  private static final class Known {
    private static final TicketFields FIELDS = read();

    private static TicketFields read() {
      var sources = ServiceLoader.load(FieldSource.class, FieldSource.class.getClassLoader());
      var brought = sources.stream().flatMap(source -> source.get().fields().stream());
      return new TicketFields(BuiltInFields.ALL).with(brought.toList());
    }
  }

  /**
   * @throws IllegalArgumentException if there is none with this key
   */
  public TicketField get(String key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException("no field " + key));
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
