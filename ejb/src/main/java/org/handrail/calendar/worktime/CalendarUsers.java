package org.handrail.calendar.worktime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.kernel.Sql;

/** Who works by a calendar. They name it by its id, outside the SLA definition. */
@ApplicationScoped
public class CalendarUsers {

  @Inject private Sql sql;

  /** The names of active teams, by the ids of their calendars. */
  public Map<Long, List<String>> teams() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select calendar_id, name from team
                    where calendar_id is not null and active order by name
                    """)
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .stream()
                .collect(
                    Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  /** How many have it for hours of their own. */
  public long countPeople(long calendar) {
    return sql.query(
        handle ->
            handle
                .createQuery("select count(*) from account where calendar_id = :id and active")
                .bind("id", calendar)
                .mapTo(Long.class)
                .one());
  }

  public boolean existFor(long calendar) {
    return teams().containsKey(calendar) || countPeople(calendar) > 0;
  }
}
