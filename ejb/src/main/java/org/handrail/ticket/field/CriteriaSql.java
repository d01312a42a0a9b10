package org.handrail.ticket.field;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.ticket.field.Criteria.Group;
import org.handrail.ticket.field.Criteria.Match;
import org.handrail.ticket.field.Criteria.Part;

/**
 * Criteria as SQL conditions over the alias {@code t} of a ticket, and the parameters of all that
 * were written by one object. Words of closed lists stand in the text as constants, since only so
 * does the planner recognise the condition of a partial index; all else is bound.
 */
public final class CriteriaSql {

  private final String prefix;
  private final Instant now;
  private final Map<String, Object> parameters = new HashMap<>();

  /**
   * @param prefix with which the names of the parameters begin, and no others of the statement
   * @param now what {@code now} in the criteria means
   */
  public CriteriaSql(String prefix, Instant now) {
    this.prefix = prefix;
    this.now = now;
  }

  /** A condition; in parentheses, or a word that needs none. */
  public String of(Criteria criteria) {
    return joined(criteria.match(), criteria.parts().stream().map(this::part).toList());
  }

  /** A condition on one field; in parentheses, or a word that needs none. */
  public String of(Criterion criterion) {
    return "(" + condition(criterion) + ")";
  }

  /** What is to be bound, by its name. */
  public Map<String, Object> parameters() {
    return Map.copyOf(parameters);
  }

  private String part(Part part) {
    return part instanceof Group group
        ? joined(group.match(), group.criteria().stream().map(this::of).toList())
        : of((Criterion) part);
  }

  private static String joined(Match match, Collection<String> conditions) {
    if (conditions.isEmpty()) {
      return "true";
    }
    var word = match == Match.ALL ? " and " : " or ";
    return conditions.stream().collect(Collectors.joining(word, "(", ")"));
  }

  private String condition(Criterion criterion) {
    return switch (criterion.operator()) {
      case IS, IN -> equal(criterion);
      case IS_NOT, NOT_IN -> "(" + equal(criterion) + ") is not true";
      case BEFORE -> compared(criterion, "<");
      case AFTER -> compared(criterion, ">");
      case AT_LEAST -> compared(criterion, ">=");
      case AT_MOST -> compared(criterion, "<=");
      case CONTAINS ->
          where(criterion, "%s like search_part(%s)", bound(criterion.values().get(0)));
      case IS_EMPTY -> empty(criterion.field().sql());
      case IS_NOT_EMPTY -> notEmpty(criterion.field().sql());
    };
  }

  private String equal(Criterion criterion) {
    var values = criterion.values().stream().map(value -> value(criterion.field(), value)).toList();
    return values.size() == 1
        ? where(criterion, "%s = %s", values.get(0))
        : where(criterion, "%s in (%s)", String.join(", ", values));
  }

  private String compared(Criterion criterion, String sign) {
    var value = value(criterion.field(), criterion.values().get(0));
    return where(criterion, "%s " + sign + " %s", value);
  }

  private static String where(Criterion criterion, String form, String value) {
    var sql = criterion.field().sql();
    var expression =
        criterion.field().type() == FieldType.TEXT
            ? "search_form(%s)".formatted(sql.expression())
            : sql.expression();
    return sql.where(form.formatted(expression, value));
  }

  /** A column is asked as partial indices ask. */
  private static String empty(FieldSql sql) {
    return sql.isColumn() ? sql.expression() + " is null" : "not " + notEmpty(sql);
  }

  private static String notEmpty(FieldSql sql) {
    return sql.where(sql.expression() + " is not null");
  }

  private String value(TicketField field, String text) {
    var value = field.read(text, now);
    return switch (field.type()) {
      case WORD -> isConstant(field) ? "'" + value + "'" : bound(value);
      case RANK, FLAG -> value.toString();
      case ID, NUMBER, INSTANT -> bound(value);
      case TEXT -> "search_form(%s)".formatted(bound(text));
    };
  }

  /** Only a word that {@link TicketField#check} found in the list of constants comes here. */
  private static boolean isConstant(TicketField field) {
    return field.source() instanceof ValueSource.Constants;
  }

  private String bound(Object value) {
    var name = prefix + parameters.size();
    parameters.put(name, value);
    return ":" + name;
  }
}
