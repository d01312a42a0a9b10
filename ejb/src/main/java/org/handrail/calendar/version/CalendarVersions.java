package org.handrail.calendar.version;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.LastUsed;
import org.handrail.kernel.Sql;

/** The versions of business calendars, for those who refer to one and calculate with it. */
@ApplicationScoped
public class CalendarVersions {

  private static final int REMEMBERED = 200;

  @Inject private Sql sql;
  @Inject private Clock clock;

  private final LastUsed<Long, CalendarVersion> versions = new LastUsed<>(REMEMBERED);

  /**
   * @param version the id of a version
   * @throws DomainException {@code calendar.version.unknown}
   */
  public CalendarVersion get(long version) {
    return versions.get(version, this::read);
  }

  /**
   * The newest version if that says the same, else a new one.
   *
   * @param calendar its id is that of a calendar
   * @return the id of the version
   */
  public long store(CalendarDefinition calendar) {
    var form = CalendarJson.write(calendar);
    return newest(calendar.id(), form).orElseGet(() -> add(calendar.id(), form));
  }

  /** The id of a calendar that has no version yet. */
  public long newCalendar() {
    return sql.query(
        handle ->
            handle
                .createQuery("insert into business_calendar default values returning id")
                .mapTo(Long.class)
                .one());
  }

  private Optional<Long> newest(long calendar, String form) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id from (
                      select id, definition from calendar_version
                      where calendar_id = :calendar order by id desc limit 1) newest
                    where definition = cast(:form as jsonb)
                    """)
                .bind("calendar", calendar)
                .bind("form", form)
                .mapTo(Long.class)
                .findOne());
  }

  private long add(long calendar, String form) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    insert into calendar_version (calendar_id, definition, made_at)
                    values (:calendar, cast(:form as jsonb), :now) returning id
                    """)
                .bind("calendar", calendar)
                .bind("form", form)
                .bind("now", clock.instant())
                .mapTo(Long.class)
                .one());
  }

  private CalendarVersion read(long version) {
    return sql.query(
        handle ->
            handle
                .createQuery("select definition from calendar_version where id = :id")
                .bind("id", version)
                .mapTo(String.class)
                .findOne()
                .map(CalendarJson::read)
                .map(definition -> new CalendarVersion(version, definition, definition.compiled()))
                .orElseThrow(
                    () ->
                        new DomainException(CalendarError.UNKNOWN_VERSION, Map.of("id", version))));
  }

  /**
   * A version, and the same ready to calculate with.
   *
   * @param id of the version
   */
  public record CalendarVersion(
      long id, CalendarDefinition definition, BusinessCalendar compiled) {}
}
