package org.handrail.sla.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.kernel.Sql;
import org.handrail.sla.policy.TicketFacts;
import org.handrail.ticket.model.HistoryKind;
import org.handrail.ticket.model.StatusCategory;

/** What has happened to tickets, as far as anything is computed from it. */
@ApplicationScoped
public class Histories {

  /** What happens to timers, and changes of what policies look at. */
  static final List<String> KINDS =
      Stream.concat(
              Stream.of(
                  HistoryKind.REQUESTER_MESSAGE,
                  HistoryKind.REPLY,
                  HistoryKind.STATUS,
                  HistoryKind.ASSIGNEE),
              TicketFacts.FIELDS.stream().flatMap(field -> field.historyKind().stream()))
          .map(HistoryKind::key)
          .toList();

  // a value is cast where it is a number and nowhere else: a join's conditions have no order
  static final String CHANGES =
      """
      select h.id as history_id, h.ticket_id, h.at, h.kind, h.old_value, h.new_value,
        coalesce(m.automatic, false) as automatic,
        o.category as old_status, n.category as new_status
      from ticket_history h
        left join message m on m.id =
          case when h.kind = :message then h.new_value::bigint end
        left join ticket_status o on o.id =
          case when h.kind = :status then h.old_value::bigint end
        left join ticket_status n on n.id =
          case when h.kind = :status then h.new_value::bigint end
      where h.ticket_id = any(:ids) and h.kind = any(:kinds)
      """;

  @Inject private Sql sql;

  /** Of these tickets as the transaction sees them: by ticket, and then as it happened. */
  public List<HistoryRow> of(Collection<Long> ticketIds) {
    return sql.query(
        handle ->
            handle
                .createQuery(CHANGES + "order by h.ticket_id, h.id")
                .bindArray("ids", Long.class, ticketIds)
                .bindArray("kinds", String.class, KINDS)
                .bind("message", HistoryKind.REQUESTER_MESSAGE)
                .bind("status", HistoryKind.STATUS)
                .map((row, context) -> row(row))
                .list());
  }

  static HistoryRow row(ResultSet row) throws SQLException {
    return new HistoryRow(
        row.getLong("ticket_id"),
        Sql.instant(row, "at"),
        new HistoryKind(row.getString("kind")),
        row.getString("old_value"),
        row.getString("new_value"),
        row.getBoolean("automatic"),
        status(row.getString("old_status")),
        status(row.getString("new_status")));
  }

  private static StatusCategory status(String stored) {
    return stored == null ? null : StatusCategory.valueOf(stored);
  }
}
