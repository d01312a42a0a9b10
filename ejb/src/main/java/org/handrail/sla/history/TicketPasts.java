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

  @Inject private Histories histories;
  @Inject private Sql sql;

  /**
   * The past of these tickets as the transaction sees it, in no order; unknown ids are left out.
   */
  public List<TicketPast> of(Collection<Long> ticketIds) {
    var history =
        histories.of(ticketIds).stream().collect(Collectors.groupingBy(HistoryRow::ticketId));
    return tickets(ticketIds).stream()
        .map(now -> new Retracing(now, history.getOrDefault(now.id(), List.of())).past())
        .toList();
  }

  /** The past of one ticket, which must be there. */
  public TicketPast of(long ticketId) {
    return of(Set.of(ticketId)).get(0);
  }

  private List<TicketNow> tickets(Collection<Long> ids) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select t.id, t.created_at, t.status_id, t.status_category, %s,
                      t.channel = any(:writtenDown) and exists (
                        select 1 from ticket_history h
                        where h.ticket_id = t.id and h.kind = :opened
                          and h.actor_id <> t.requester_id) as opened_by_agent
                    from ticket t
                      join person p on p.id = t.requester_id
                      left join sla_ticket s on s.ticket_id = t.id
                    where t.id = any(:ids)
                    """
                        .formatted(FIELDS.sql()))
                .bindArray("ids", Long.class, ids)
                .bind("opened", HistoryKind.OPENED)
                .bindArray("writtenDown", String.class, WRITTEN_DOWN)
                .map((row, context) -> ticket(row))
                .list());
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
