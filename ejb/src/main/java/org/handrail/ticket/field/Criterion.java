package org.handrail.ticket.field;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * One question about a ticket, whose answer is yes or no.
 *
 * @param values as JSON writes them, each once and in an order that tells nothing
 */
public record Criterion(TicketField field, Operator operator, List<String> values)
    implements Criteria.Part {

  /**
   * @throws IllegalArgumentException if the field does not offer the operator, or a value is none
   *     of its own; what comes from outside is looked at by {@link CriteriaReader} first
   */
  public Criterion {
    values = values.stream().distinct().sorted().toList();
    if (!field.operators().contains(operator) || !operator.takes(values.size())) {
      throw new IllegalArgumentException("%s %s %s".formatted(field, operator, values));
    }
    values.forEach(value -> field.checkForm(value));
  }

  public static Criterion of(TicketField field, Operator operator, Object... values) {
    return new Criterion(field, operator, List.of(values).stream().map(Object::toString).toList());
  }

  @Override
  public boolean holdsFor(TicketValues ticket, Instant now) {
    var there = ticket.of(field);
    return switch (operator) {
      case IS, IN -> any(there, now, difference -> difference == 0);
      case IS_NOT, NOT_IN -> !any(there, now, difference -> difference == 0);
      case BEFORE -> any(there, now, difference -> difference < 0);
      case AFTER -> any(there, now, difference -> difference > 0);
      case AT_LEAST -> any(there, now, difference -> difference >= 0);
      case AT_MOST -> any(there, now, difference -> difference <= 0);
      case CONTAINS -> there.stream().anyMatch(this::isPartOf);
      case IS_EMPTY -> there.isEmpty();
      case IS_NOT_EMPTY -> !there.isEmpty();
    };
  }

  /** Whether a value of the ticket stands so to a value of the criterion. */
  private boolean any(Set<String> there, Instant now, IntPredicate so) {
    return there.stream()
        .anyMatch(one -> values.stream().anyMatch(wanted -> so.test(compare(one, wanted, now))));
  }

  @SuppressWarnings("unchecked")
  private int compare(String one, String wanted, Instant now) {
    var value = (Comparable<Object>) field.read(one, now);
    return value.compareTo(field.read(wanted, now));
  }

  private boolean isPartOf(String text) {
    return SearchForm.of(text).contains(SearchForm.of(values.get(0)));
  }
}
