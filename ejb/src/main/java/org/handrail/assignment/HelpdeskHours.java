package org.handrail.assignment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.calendar.version.Calendars;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.ticket.access.Authorisation;
import org.handrail.ticket.model.Channel;

/**
 * Whether anybody is there, for those who wait for an answer: the one place that says it, for pages
 * and mails. It tells the hours of the team that has the ticket, and before there is one those of
 * the team that would get it; of no team, the standard calendar.
 */
@Stateless
@Requires(Role.REQUESTER)
public class HelpdeskHours {

  @Inject private Calendars calendars;
  @Inject private AnsweringTeams answering;
  @Inject private Authorisation authorisation;
  @Inject private Sql sql;
  @Inject private Clock clock;

  /**
   * When those are back who would get a request.
   *
   * @param categoryId null if nobody said what it is about
   */
  public Optional<Instant> awayUntil(Channel channel, Long categoryId) {
    return awayUntil(
        answering.of(channel, categoryId).map(this::calendarsOfTeam).orElse(List.of()));
  }

  /**
   * When those are back who have the ticket; by the standard calendar for one that the caller may
   * not see.
   */
  public Optional<Instant> awayUntil(long ticketId) {
    return awayUntil(calendarOf(ticketId));
  }

  /** Hours that never come again are nothing to wait for. */
  private Optional<Instant> awayUntil(List<Long> preferred) {
    var now = clock.instant();
    return calendars.preferred(preferred).nextOpening(now).filter(now::isBefore);
  }

  private List<Long> calendarsOfTeam(long teamId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select calendar_id from team where id = :team and calendar_id is not null")
                .bind("team", teamId)
                .mapTo(Long.class)
                .list());
  }

  private List<Long> calendarOf(long ticketId) {
    var visible = authorisation.visible();
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select g.calendar_id from ticket t join team g on g.id = t.team_id
                    where t.id = :ticket and g.calendar_id is not null and %s
                    """
                        .formatted(visible.condition()))
                .bind("ticket", ticketId)
                .bindMap(visible.parameters())
                .mapTo(Long.class)
                .list());
  }
}
