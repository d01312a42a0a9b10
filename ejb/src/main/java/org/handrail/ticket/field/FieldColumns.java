package org.handrail.ticket.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a query selects to know the values of fields in memory.
 *
 * @param otherwise expressions of fields that this query has from elsewhere than lists have them
 */
public record FieldColumns(List<TicketField> fields, Map<TicketField, String> otherwise) {

  public FieldColumns {
    fields = List.copyOf(fields);
    otherwise = Map.copyOf(otherwise);
  }

  /** Columns of a query over the alias {@code t}. */
  public String sql() {
    return IntStream.range(0, fields.size())
        .mapToObj(place -> "%s as field%d".formatted(values(fields.get(place)), place))
        .collect(Collectors.joining(", "));
  }

  private String values(TicketField field) {
    var expression = otherwise.get(field);
    var sql = expression == null ? field.sql() : new FieldSql(expression, null);
    return sql.values(field.type());
  }

  /** The values as criteria and history write them. */
  public Map<TicketField, Set<String>> read(ResultSet row) throws SQLException {
    var values = new HashMap<TicketField, Set<String>>();
    for (int place = 0; place < fields.size(); place++) {
      var field = fields.get(place);
      var stored = (String[]) row.getArray("field" + place).getArray();
      values.put(
          field,
          Arrays.stream(stored).map(field::ofStored).collect(Collectors.toUnmodifiableSet()));
    }
    return values;
  }
}
