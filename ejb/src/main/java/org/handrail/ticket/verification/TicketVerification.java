package org.handrail.ticket.verification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.handrail.kernel.Sql;
import org.handrail.security.Internal;

/** Rebuilds tickets and writes down what is stored otherwise. */
@Stateless
@Internal("the job verify-tickets calls it, as the system")
public class TicketVerification {

  @Inject private Sql sql;
  @Inject private TicketDifferences found;
  @Inject private Clock clock;

  /**
   * @param after only those with a higher id
   */
  public long count(long after) {
    return sql.query(
        handle ->
            handle
                .createQuery("select count(*) from ticket where id > :after")
                .bind("after", after)
                .mapTo(Long.class)
                .one());
  }

  /** By their ids. */
  public List<Long> tickets(long after, int limit) {
    return sql.query(
        handle ->
            handle
                .createQuery("select id from ticket where id > :after order by id limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
  }

  /** What was found of these tickets before is forgotten. */
  public void verify(Collection<Long> ticketIds) {
    var suspects =
        differences(ticketIds, "").stream().map(TicketDifference::ticketId).distinct().toList();
    var differences =
        suspects.isEmpty() ? List.<TicketDifference>of() : differences(suspects, "for update of t");
    found.replace(ticketIds, differences, clock.instant());
  }

  private List<TicketDifference> differences(Collection<Long> ticketIds, String lock) {
    var stored = stored(ticketIds, lock);
    var history = history(ticketIds).stream().collect(Collectors.groupingBy(PastChange::ticketId));
    return stored.stream()
        .flatMap(
            ticket ->
                TicketComparison.differences(ticket, history.getOrDefault(ticket.id(), List.of()))
                    .stream())
        .toList();
  }

  private List<StoredTicket> stored(Collection<Long> ticketIds, String lock) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select t.id, t.subject, t.type, t.priority, t.status_id, t.status_category,
                      t.category_id, t.team_id, t.assignee_id, t.created_at, t.first_replied_at,
                      t.last_reply_at, t.last_requester_message_at, t.resolved_at, t.closed_at,
                      t.reopened,
                      (select count(*) from message m where m.ticket_id = t.id) as messages
                    from ticket t where t.id = any(:ids) order by t.id
                    """
                        + lock)
                .bindArray("ids", Long.class, ticketIds)
                .mapTo(StoredTicket.class)
                .list());
  }

  private List<PastChange> history(Collection<Long> ticketIds) {
    // a value is cast where it is a number and nowhere else: a join's conditions have no order
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select h.ticket_id, h.at, h.kind, h.old_value, h.new_value,
                      coalesce(m.automatic, false) as automatic,
                      o.category as old_status, n.category as new_status
                    from ticket_history h
                      left join message m on m.id =
                        case when h.kind = 'requester-message' then h.new_value::bigint end
                      left join ticket_status o on o.id =
                        case when h.kind = 'status' then h.old_value::bigint end
                      left join ticket_status n on n.id =
                        case when h.kind = 'status' then h.new_value::bigint end
                    where h.ticket_id = any(:ids)
                    order by h.ticket_id, h.id
                    """)
                .bindArray("ids", Long.class, ticketIds)
                .mapTo(PastChange.class)
                .list());
  }

  /** How many tickets differ, as far as is known. */
  public long countDiffering() {
    return found.countTickets();
  }
}
