package org.handrail.ticket.query;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.ticket.access.Visibility;
import org.handrail.ticket.field.CriteriaSql;

/**
 * A filter as SQL over the alias {@code t}.
 *
 * @param sql parts that are joined by {@code and}
 */
record QueueCondition(String sql, Map<String, Object> parameters) {

  /**
   * @param visible never left out: there is no condition without it
   */
  static QueueCondition of(QueueFilter filter, Visibility visible, Instant now) {
    var criteria = new CriteriaSql("filter", now);
    var view = filter.view().condition(criteria);
    var sql =
        Stream.concat(
                Stream.of(visible.condition(), view), filter.criteria().stream().map(criteria::of))
            .collect(Collectors.joining(" and "));
    var parameters = new HashMap<>(visible.parameters());
    parameters.putAll(criteria.parameters());
    return new QueueCondition(sql, parameters);
  }
}
