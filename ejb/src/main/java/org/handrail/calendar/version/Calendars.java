package org.handrail.calendar.version;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.calendar.version.CalendarVersions.CalendarVersion;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.jdbi.v3.core.Handle;

/** The business calendars in force: by which people work, and those with which policies measure. */
@ApplicationScoped
public class Calendars {

  @Inject private Sql sql;
  @Inject private CalendarVersions versions;

  /** All of them, by id. */
  public List<CalendarDefinition> all() {
    return inForce().stream().map(row -> version(row).definition()).toList();
  }

  /**
   * @throws DomainException {@code calendar.unknown}
   */
  public CalendarDefinition get(long id) {
    return inForce().stream()
        .filter(row -> row.id() == id)
        .map(row -> version(row).definition())
        .findFirst()
        .orElseThrow(() -> new DomainException(CalendarError.UNKNOWN_CALENDAR, Map.of("id", id)));
  }

  /** The id of the calendar of everybody who has none of their own. */
  public long standard() {
    return inForce().stream().filter(InForce::standard).findFirst().orElseThrow().id();
  }

  /**
   * A calendar to calculate with.
   *
   * @param preferred ids, the first in force counts; may be empty
   * @return the standard calendar if none of them is in force
   */
  public BusinessCalendar preferred(List<Long> preferred) {
    var all = inForce();
    return preferred.stream()
        .map(id -> all.stream().filter(row -> row.id() == id).findFirst().orElse(null))
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> all.stream().filter(InForce::standard).findFirst())
        .map(row -> version(row).compiled())
        .orElseThrow();
  }

  /**
   * From now on these and no others.
   *
   * @param standard the id of one of them
   * @param calendars each is stored as a version unless it is one
   */
  public void putInForce(long standard, Collection<CalendarDefinition> calendars) {
    sql.run(
        handle -> {
          handle.execute("update business_calendar set version_id = null, standard = false");
          calendars.forEach(
              calendar -> put(handle, calendar.id(), versions.store(calendar), standard));
        });
  }

  private static void put(Handle handle, long id, long version, long standard) {
    handle.execute(
        "update business_calendar set version_id = ?, standard = ? where id = ?",
        version,
        id == standard,
        id);
  }

  private List<InForce> inForce() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id, version_id, standard from business_calendar
                    where version_id is not null order by id
                    """)
                .mapTo(InForce.class)
                .list());
  }

  private CalendarVersion version(InForce row) {
    return versions.get(row.versionId());
  }

  /** A row of business_calendar. */
  public record InForce(long id, long versionId, boolean standard) {}
}
