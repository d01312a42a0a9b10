package org.handrail.ticket.field;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a ticket's value has to stand to those of a criterion. Of a field with several values, one of
 * the ticket's is enough; a field without value meets only the negative operators and {@link
 * #IS_EMPTY}.
 */
public enum Operator {
  IS(Values.ONE),
  /** The opposite of {@link #IS}: also met by a field without value. */
  IS_NOT(Values.ONE),
  /** One of them. */
  IN(Values.SOME),
  /** The opposite of {@link #IN}: also met by a field without value. */
  NOT_IN(Values.SOME),
  /** As part of it. */
  CONTAINS(Values.ONE),
  BEFORE(Values.ONE),
  AFTER(Values.ONE),
  /** That, more or later. */
  AT_LEAST(Values.ONE),
  /** That, less or earlier. */
  AT_MOST(Values.ONE),
  IS_EMPTY(Values.NONE),
  IS_NOT_EMPTY(Values.NONE);

  /** How many values a criterion has. */
  enum Values {
    NONE,
    ONE,
    SOME
  }

  private final Values values;

  Operator(Values values) {
    this.values = values;
  }

  boolean takes(int count) {
    return switch (values) {
      case NONE -> count == 0;
      case ONE -> count == 1;
      case SOME -> count > 0;
    };
  }

  /** As JSON and texts have it: {@code is-not}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Operator> of(String word) {
    return Arrays.stream(values()).filter(operator -> operator.word().equals(word)).findFirst();
  }
}
