package org.handrail.ticket.field;

/**
 * Where SQL finds a field's values, for a ticket with the alias {@code t}.
 *
 * @param expression a value, null if there is none
 * @param rows the rows of another table that have the values, as {@code from} and {@code where}
 *     take them together; null for a column of the ticket
 */
record FieldSql(String expression, String rows) {

  boolean isColumn() {
    return rows == null;
  }

  /** That the condition on the expression holds for one of the values. */
  String where(String condition) {
    return isColumn() ? condition : "exists (select 1 from %s and %s)".formatted(rows, condition);
  }

  /** All values as an array of texts, instants as ISO 8601 in UTC. */
  String values(FieldType type) {
    var form =
        type == FieldType.INSTANT
            ? "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
            : "(%s)::text";
    var text = form.formatted(expression);
    var values =
        isColumn() ? "array[%s]".formatted(text) : "array(select %s from %s)".formatted(text, rows);
    return "array_remove(%s, null)".formatted(values);
  }
}
