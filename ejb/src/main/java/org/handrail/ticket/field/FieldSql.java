package org.handrail.ticket.field;

/**
 * Where SQL finds a field's values, for a ticket with the alias {@code t}.
 *
 * @param expression the value, null if there is none
 * @param within the condition on the ticket, with {@code {}} in the place of the condition on the
 *     expression; {@code {}} alone for a column of the ticket
 */
public record FieldSql(String expression, String within) {

  private static final String CONDITION = "{}";

  static FieldSql column(String expression) {
    return new FieldSql(expression, CONDITION);
  }

  /** Rows of another table; only aliases beginning with {@code f} are free to use. */
  static FieldSql rows(String expression, String within) {
    return new FieldSql(expression, within);
  }

  boolean isColumn() {
    return within.equals(CONDITION);
  }

  /** That the condition holds for one of the values. */
  String where(String condition) {
    return within.replace(CONDITION, condition);
  }
}
