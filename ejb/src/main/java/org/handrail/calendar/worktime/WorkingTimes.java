package org.handrail.calendar.worktime;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.calendar.version.Calendars;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.Internal;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.SecurityError;
import org.handrail.security.audit.Audit;
import org.handrail.security.audit.AuditAction;

/**
 * When people work. Somebody has their own hours, or those of their team; of several teams the
 * first counts, by level and then by name, as lists show them. Who has neither has the standard
 * calendar.
 */
@Stateless
@Requires(Role.ADMIN)
public class WorkingTimes {

  @Inject private Calendars calendars;
  @Inject private Sql sql;
  @Inject private Audit audit;

  /** The hours in which somebody may be disturbed; the standard ones for who is unknown. */
  @Internal("steps ask it of those they tell, no matter who caused them")
  @Requires(Role.REQUESTER)
  public BusinessCalendar of(long accountId) {
    return calendars.preferred(standing(accountId));
  }

  /** The calendars there are to choose from, by name. */
  public List<CalendarChoice> choices() {
    return calendars.all().stream()
        .map(calendar -> new CalendarChoice(calendar.id(), calendar.name()))
        .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
        .toList();
  }

  /**
   * The calendar somebody has of their own; null if they keep their team's hours.
   *
   * @throws DomainException {@code security.not-found} if there is no such account
   */
  public Long ownCalendar(long accountId) {
    return sql.query(
            handle ->
                handle
                    .createQuery("select calendar_id from account where id = :account")
                    .bind("account", accountId)
                    .map((row, context) -> new Long[] {row.getObject(1, Long.class)})
                    .findOne())
        .orElseThrow(() -> new DomainException(SecurityError.NOT_FOUND))[0];
  }

  /**
   * Gives somebody hours of their own, or ({@code null}) those of their team again.
   *
   * @throws DomainException {@code security.not-found}, {@code calendar.unknown}
   */
  public void change(long accountId, Long calendarId) {
    if (Objects.equals(ownCalendar(accountId), calendarId)) {
      return;
    }
    var name = calendarId == null ? "" : calendars.get(calendarId).name();
    sql.run(
        handle ->
            handle
                .createUpdate("update account set calendar_id = :calendar where id = :account")
                .bind("calendar", calendarId)
                .bind("account", accountId)
                .execute());
    audit.record(
        AuditAction.WORKING_HOURS_CHANGED, "account " + accountId, Map.of("calendar", name));
  }

  /** Their own calendar, then that of their team. */
  private List<Long> standing(long accountId) {
    return sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select a.calendar_id, (
                          select t.calendar_id from membership m join team t on t.id = m.team_id
                          where m.account_id = a.id and t.active
                          order by t.level, t.name, t.id limit 1)
                        from account a where a.id = :account
                        """)
                    .bind("account", accountId)
                    .map(
                        (row, context) ->
                            Stream.of(row.getObject(1, Long.class), row.getObject(2, Long.class))
                                .filter(Objects::nonNull)
                                .toList())
                    .findOne())
        .orElse(List.of());
  }
}
