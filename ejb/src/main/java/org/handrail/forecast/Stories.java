package org.handrail.forecast;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.handrail.forecast.history.Change;
import org.handrail.forecast.history.Standing;
import org.handrail.forecast.history.TicketStory;
import org.handrail.kernel.Sql;
import org.handrail.sla.history.Histories;
import org.handrail.sla.history.HistoryRow;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;

/** Reads what happened to tickets, as forecasts look at it. */
@ApplicationScoped
public class Stories {

  /** What is longer ago tells little of how a team works now. */
  private static final Duration MEMORY = Duration.ofDays(90);

  private static final int MOST_REMEMBERED = 3000;

  /** Behind so many others nothing is forecast. */
  private static final int MOST_OPEN = 2000;

  @Inject private Histories histories;
  @Inject private Sql sql;

  /**
   * The tickets opened within three months, the latest 3,000: chosen by their opening and not by
   * their end, so that the quick ones are not preferred.
   */
  public List<TicketStory> openedBefore(Instant now) {
    return of(
        sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select id from ticket
                        where created_at <= :now and created_at > :since
                        order by created_at desc, id desc limit :most
                        """)
                    .bind("now", now)
                    .bind("since", now.minus(MEMORY))
                    .bind("most", MOST_REMEMBERED)
                    .mapTo(Long.class)
                    .list()));
  }

  /** The team's open tickets, the most urgent 2,000. */
  List<TicketStory> openOf(long teamId) {
    return of(
        sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select id from ticket
                        where team_id = :team
                          and status_category in ('NEW', 'OPEN', 'PENDING', 'ON_HOLD')
                        order by priority desc, id limit :most
                        """)
                    .bind("team", teamId)
                    .bind("most", MOST_OPEN)
                    .mapTo(Long.class)
                    .list()));
  }

  private List<TicketStory> of(Collection<Long> ids) {
    var changes = changes(ids).collect(groupingBy(Change::ticketId));
    return tickets(ids).stream()
        .map(
            ticket ->
                TicketStory.of(
                    ticket.id(),
                    ticket.opened(),
                    ticket.standing(),
                    changes.getOrDefault(ticket.id(), List.of())))
        .toList();
  }

  private List<Present> tickets(Collection<Long> ids) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id, created_at, team_id, assignee_id, status_category, category_id, priority
                    from ticket where id = any(:ids) order by id
                    """)
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> present(row))
                .list());
  }

  private static Present present(ResultSet row) throws SQLException {
    return new Present(
        row.getLong("id"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        new Standing(
            row.getObject("team_id", Long.class),
            row.getObject("assignee_id", Long.class),
            StatusCategory.valueOf(row.getString("status_category")),
            Objects.requireNonNullElse(row.getString("category_id"), ""),
            Priority.values()[row.getInt("priority") - 1]));
  }

  /** What a machine wrote is neither a question nor an answer. */
  private Stream<Change> changes(Collection<Long> ids) {
    return histories.of(ids).stream().filter(row -> !row.automatic()).map(Stories::change);
  }

  private static Change change(HistoryRow row) {
    return new Change(
        row.ticketId(),
        row.at(),
        row.kind(),
        row.oldValue(),
        row.newValue(),
        row.oldStatus(),
        row.newStatus());
  }

  /** A ticket as it is. */
  record Present(long id, Instant opened, Standing standing) {}
}
