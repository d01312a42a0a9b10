package org.handrail.sla.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.kernel.Sql;
import org.handrail.sla.policy.Status;
import org.handrail.sla.policy.TicketFacts;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.field.FieldColumns;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.ChannelDefinition.Ability;
import org.handrail.ticket.model.Channels;
import org.handrail.ticket.model.HistoryKind;
import org.handrail.ticket.model.StatusCategory;

/** Reads what happened to tickets, some hundreds at a time if need be. */
@ApplicationScoped
public class TicketPasts {

  private static final List<String> WRITTEN_DOWN =
      Channels.able(Ability.WRITTEN_DOWN).stream().map(Channel::key).toList();

  /** What the requester was when the ticket was opened: the history does not tell. */
  private static final FieldColumns FIELDS =
      new FieldColumns(
          TicketFacts.FIELDS,
          Map.of(
              BuiltInFields.VIP,
              "coalesce(s.vip, is_vip(p.vip, p.organisation_id))",
              BuiltInFields.ORGANISATION,
              "case when s.ticket_id is null then p.organisation_id else s.organisation_id end"));

  @Inject private Sql sql;

  /**
   * The past of these tickets as the transaction sees it, in no order; unknown ids are left out.
   */
  public List<TicketPast> of(Collection<Long> ticketIds) {
    return read(ticketIds).stream()
        .collect(Collectors.groupingBy(row -> row.ticket().id()))
        .values()
        .stream()
        .map(TicketPasts::past)
        .toList();
  }

  /** The past of one ticket, which must be there. */
  public TicketPast of(long ticketId) {
    return of(Set.of(ticketId)).get(0);
  }

  private static TicketPast past(List<Row> ofTicket) {
    var changes = ofTicket.stream().flatMap(row -> row.change().stream()).toList();
    return new Retracing(ofTicket.get(0).ticket(), changes).past();
  }

  /** Each ticket with each of its changes in their order, and with none if it has none. */
  private List<Row> read(Collection<Long> ids) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select f.*, h.*
                    from (
                      select t.id, t.created_at, t.status_id, t.status_category, %s,
                        t.channel = any(:writtenDown) and exists (
                          select 1 from ticket_history h
                          where h.ticket_id = t.id and h.kind = :opened
                            and h.actor_id <> t.requester_id) as opened_by_agent
                      from ticket t
                        join person p on p.id = t.requester_id
                        left join sla_ticket s on s.ticket_id = t.id
                      where t.id = any(:ids)) f
                    left join (%s) h on h.ticket_id = f.id
                    order by h.history_id
                    """
                        .formatted(FIELDS.sql(), Histories.CHANGES))
                .bindArray("ids", Long.class, ids)
                .bind("opened", HistoryKind.OPENED)
                .bindArray("kinds", String.class, Histories.KINDS)
                .bind("message", HistoryKind.REQUESTER_MESSAGE)
                .bind("status", HistoryKind.STATUS)
                .bindArray("writtenDown", String.class, WRITTEN_DOWN)
                .map((row, context) -> new Row(ticket(row), change(row)))
                .list());
  }

  /**
   * @param change one or none
   */
  private record Row(TicketNow ticket, List<HistoryRow> change) {}

  private static List<HistoryRow> change(ResultSet row) throws SQLException {
    return row.getObject("history_id") == null ? List.of() : List.of(Histories.row(row));
  }

  private static TicketNow ticket(ResultSet row) throws SQLException {
    return new TicketNow(
        row.getLong("id"),
        Sql.instant(row, "created_at"),
        new TicketFacts(FIELDS.read(row)),
        new Status(
            row.getLong("status_id"), StatusCategory.valueOf(row.getString("status_category"))),
        row.getBoolean("opened_by_agent"));
  }
}
