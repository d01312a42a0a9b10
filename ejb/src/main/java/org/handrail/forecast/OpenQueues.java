package org.handrail.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.forecast.history.Experience;
import org.handrail.forecast.history.PendingClock;
import org.handrail.forecast.history.QueueNow;
import org.handrail.forecast.model.Deadline;
import org.handrail.forecast.model.TeamQueue;
import org.handrail.kernel.Sql;
import org.handrail.sla.policy.ClockKind;

/** Reads the queues of teams as they are. */
@ApplicationScoped
class OpenQueues {

  @Inject private Stories stories;
  @Inject private Experiences experiences;
  @Inject private TeamCalendars calendars;
  @Inject private Sql sql;

  /** Whether there is anything to forecast. */
  boolean hasClocks(long teamId, Instant now) {
    return !clocks(teamId, now).isEmpty();
  }

  /** Empty while too little has been measured to forecast anything. */
  Optional<TeamQueue> of(long teamId, Instant now) {
    var experience = experiences.of(teamId, calendars.of(teamId), now);
    return Optional.of(experience)
        .filter(Experience::isEnough)
        .map(enough -> new QueueNow(teamId, now, agents(teamId, now, enough), enough))
        .map(queue -> queue.of(stories.openOf(teamId), clocks(teamId, now)));
  }

  /** While nobody is at work, who had the team's tickets in hand lately is expected next. */
  private int agents(long teamId, Instant now, Experience experience) {
    return experience.calendar().isOpen(now) || experience.regulars() == 0
        ? online(teamId)
        : experience.regulars();
  }

  private int online(long teamId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from membership m
                      join account a on a.id = m.account_id and a.active
                      join presence p on p.account_id = a.id and p.state = 'ONLINE'
                    where m.team_id = :team
                    """)
                .bind("team", teamId)
                .mapTo(Integer.class)
                .one());
  }

  /** What is due has been breached, whether or not somebody has written that down yet. */
  private List<PendingClock> clocks(long teamId, Instant now) {
    return sql
        .query(
            handle ->
                handle
                    .createQuery(
                        """
                        select c.ticket_id, c.kind, c.cycle, c.started_at, c.due_at, c.left_ms
                        from sla_clock c join ticket t on t.id = c.ticket_id
                        where t.team_id = :team
                          and t.status_category in ('NEW', 'OPEN', 'PENDING', 'ON_HOLD')
                          and c.state in ('RUNNING', 'PAUSED') and c.breached_at is null
                          and (c.due_at > :now or c.state = 'PAUSED' and c.left_ms is not null)
                        order by c.ticket_id, c.kind, c.cycle
                        """)
                    .bind("team", teamId)
                    .bind("now", now)
                    .mapTo(ClockRow.class)
                    .list())
        .stream()
        .map(ClockRow::pending)
        .toList();
  }

  /** A clock as it is stored. */
  public record ClockRow(
      long ticketId, ClockKind kind, int cycle, Instant startedAt, Instant dueAt, Long leftMs) {

    PendingClock pending() {
      return new PendingClock(
          ticketId,
          kind,
          cycle,
          startedAt,
          dueAt == null ? new Deadline.Left(Duration.ofMillis(leftMs)) : new Deadline.Due(dueAt));
    }
  }
}
