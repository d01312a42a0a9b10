package org.handrail.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.WorkFailures;
import org.handrail.ticket.InternalTicketService;
import org.handrail.ticket.command.AssignTicket;

/** The tickets as routing and assignment read them and act on them. */
@ApplicationScoped
class TicketsAtHand {

  @Inject private InternalTicketService tickets;
  @Inject private Sql sql;

  /** The ticket as the transaction sees it now. */
  TicketAtHand get(long ticketId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id, channel, category_id, team_id, assignee_id from ticket
                    where id = :ticket
                    """)
                .bind("ticket", ticketId)
                .mapTo(TicketAtHand.class)
                .one());
  }

  /**
   * The most urgent, then oldest ticket of the team that waits for an agent, claimed; without those
   * that failed and may not be tried again by {@code now}.
   */
  Optional<Long> claimWaiting(long teamId, Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select t.id from ticket t
                    where t.team_id = :team and t.assignee_id is null and %s and %s
                    order by t.priority desc, t.created_at, t.id
                    limit 1
                    for update skip locked
                    """
                        .formatted(
                            Work.IN_HAND, WorkFailures.mayBeTried(WaitingTickets.QUEUE, "t.id")))
                .bind("team", teamId)
                .bind("now", now)
                .mapTo(Long.class)
                .findOne());
  }

  void route(long ticketId, long teamId) {
    tickets.route(ticketId, teamId);
  }

  /**
   * @param accountId null for nobody
   */
  void assign(long ticketId, Long accountId) {
    tickets.assign(new AssignTicket(ticketId, null, accountId));
  }
}
