package org.handrail.ticket.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.field.Criteria;
import org.handrail.ticket.field.Criteria.Part;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.field.Operator;
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.model.TicketNumber;

/** Which tickets of a view to show: those that meet all of the criteria. */
public record QueueFilter(QueueView view, List<Criteria> criteria) {

  public QueueFilter {
    criteria = List.copyOf(criteria);
  }

  /** Everything of the view. */
  public static QueueFilter of(QueueView view) {
    return new QueueFilter(view, List.of());
  }

  /** Those of them that meet this too. */
  public QueueFilter with(Criteria more) {
    var all = new ArrayList<>(criteria);
    all.add(more);
    return new QueueFilter(view, all);
  }

  /**
   * Those of them that have one of these values there.
   *
   * @throws IllegalArgumentException if one is no value of the field
   */
  public QueueFilter with(TicketField field, Object... values) {
    return with(Criteria.allOf(Criterion.of(field, Operator.IN, values)));
  }

  /**
   * Those of them that have this in their subject, or as their number.
   *
   * @param part null and blank filter nothing
   * @throws IllegalArgumentException if nobody's subject could have it
   */
  public QueueFilter withText(String part) {
    if (part == null || part.isBlank()) {
      return this;
    }
    var either = new ArrayList<Part>();
    either.add(Criterion.of(BuiltInFields.SUBJECT, Operator.CONTAINS, part.strip()));
    TicketNumber.said(part)
        .map(said -> Criterion.of(BuiltInFields.NUMBER_OF_TICKET, Operator.IS, said.value()))
        .ifPresent(either::add);
    return with(Criteria.anyOf(either.toArray(Part[]::new)));
  }

  public QueueFilter dueIn(DueIn due) {
    return with(due.criteria());
  }

  public QueueFilter changedAfter(Instant instant) {
    return with(Criteria.allOf(Criterion.of(BuiltInFields.UPDATED, Operator.AFTER, instant)));
  }

  /** By which of the things that only the helpdesk may know it asks. Empty if by none. */
  Optional<TicketField> internalField() {
    return criteria.stream()
        .flatMap(Criteria::criteria)
        .map(Criterion::field)
        .filter(TicketField::isInternal)
        .findFirst();
  }
}
