package org.handrail.ticket.query;

import java.util.List;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.KernelError;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.field.FieldOrder;
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.field.TicketFields;

/** In which order a list of tickets comes; equal ones follow by id in the same direction. */
public record QueueSort(TicketField field, boolean ascending) {

  /** The last touched first. */
  public static final QueueSort NEWEST_CHANGE = new QueueSort(BuiltInFields.UPDATED, false);

  /**
   * @throws DomainException {@code list.unknown-sort} if lists do not come in this order
   */
  public QueueSort {
    if (field.order().isEmpty()) {
      throw unknown(field.key());
    }
  }

  /** What can be sorted by. */
  public static List<TicketField> fields() {
    return TicketFields.known().all().filter(field -> field.order().isPresent()).toList();
  }

  /**
   * @param key of the field
   * @throws DomainException {@code list.unknown-sort}
   */
  public static QueueSort by(String key, boolean ascending) {
    var field = TicketFields.known().find(key).orElseThrow(() -> unknown(key));
    return new QueueSort(field, ascending);
  }

  /**
   * Reads {@code priority} as ascending and {@code -priority} as descending.
   *
   * @throws DomainException {@code list.unknown-sort}
   */
  public static QueueSort parse(String word) {
    return word.startsWith("-") ? by(word.substring(1), false) : by(word, true);
  }

  /** The inverse of {@link #parse}. */
  String word() {
    return ascending ? field.key() : "-" + field.key();
  }

  FieldOrder order() {
    return field.order().orElseThrow();
  }

  String orderBy() {
    return orderBy(order().expression(), order().id());
  }

  /** The same order by columns that hold what it goes by. */
  String orderBy(String value, String id) {
    var direction = ascending ? "asc" : "desc";
    return "%s %s, %s %s".formatted(value, direction, id, direction);
  }

  /**
   * What comes after the row whose sort value and id are bound as {@code after}, {@code afterId}.
   */
  String afterCursor() {
    return "(%s, %s) %s (:after, :afterId)"
        .formatted(order().expression(), order().id(), ascending ? ">" : "<");
  }

  private static DomainException unknown(String word) {
    return new DomainException(KernelError.UNKNOWN_SORT, Map.of("sort", word));
  }
}
