package org.handrail.sla.hours;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.kernel.Sql;
import org.handrail.security.Authorisation;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.sla.book.Revisions;

/** Whether anybody is there, for those who wait for an answer. */
@Stateless
@Requires(Role.REQUESTER)
public class HelpdeskHours {

  @Inject private Revisions revisions;
  @Inject private Authorisation authorisation;
  @Inject private Sql sql;
  @Inject private Clock clock;

  /** When the helpdesk is back, by the standard calendar; empty while it is there. */
  public Optional<Instant> awayUntil() {
    return awayUntil(List.of());
  }

  /**
   * When those are back who have the ticket: by their team's hours, and by the standard calendar
   * for a ticket without a team or one that the caller may not see.
   */
  public Optional<Instant> awayUntil(long ticketId) {
    return awayUntil(calendarOf(ticketId));
  }

  /** Hours that never come again are nothing to wait for. */
  private Optional<Instant> awayUntil(List<Long> calendars) {
    var now = clock.instant();
    return revisions.calendar(calendars).nextOpening(now).filter(now::isBefore);
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
