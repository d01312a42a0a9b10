package org.handrail.ticket.field;

import static org.handrail.ticket.field.Operator.AFTER;
import static org.handrail.ticket.field.Operator.AT_LEAST;
import static org.handrail.ticket.field.Operator.AT_MOST;
import static org.handrail.ticket.field.Operator.BEFORE;
import static org.handrail.ticket.field.Operator.CONTAINS;
import static org.handrail.ticket.field.Operator.IN;
import static org.handrail.ticket.field.Operator.IS;
import static org.handrail.ticket.field.Operator.IS_EMPTY;
import static org.handrail.ticket.field.Operator.IS_NOT;
import static org.handrail.ticket.field.Operator.IS_NOT_EMPTY;
import static org.handrail.ticket.field.Operator.NOT_IN;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** How the values of a field are compared, and so what can be asked of them. */
public enum FieldType {
  /** A word that is equal to another or not: a constant, a key, a tag. */
  WORD(IS, IS_NOT, IN, NOT_IN, IS_EMPTY, IS_NOT_EMPTY),
  /** A word of a list whose order means something; stored by its place there, from 1. */
  RANK(IS, IS_NOT, IN, NOT_IN, AT_LEAST, AT_MOST, IS_EMPTY, IS_NOT_EMPTY),
  /** The id of something. */
  ID(IS, IS_NOT, IN, NOT_IN, IS_EMPTY, IS_NOT_EMPTY),
  /** Yes or no. */
  FLAG(IS, IS_NOT, IN),
  /** A whole number. */
  NUMBER(IS, IS_NOT, IN, NOT_IN, AT_LEAST, AT_MOST, IS_EMPTY, IS_NOT_EMPTY),
  /** An instant, or a time from now: {@code now}, {@code now+8h}, {@code now-7d}. */
  INSTANT(BEFORE, AFTER, AT_LEAST, AT_MOST, IS_EMPTY, IS_NOT_EMPTY),
  /**
   * What people write; letter case, apostrophes and ways of composing letters make no difference.
   */
  TEXT(IS, IS_NOT, CONTAINS, IS_EMPTY, IS_NOT_EMPTY);

  private final Set<Operator> operators = EnumSet.noneOf(Operator.class);

  FieldType(Operator... operators) {
    Collections.addAll(this.operators, operators);
  }

  /** What can be asked, in the order in which it is offered. */
  public Set<Operator> operators() {
    return Collections.unmodifiableSet(operators);
  }
}
