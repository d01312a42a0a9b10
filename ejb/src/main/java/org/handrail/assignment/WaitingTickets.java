package org.handrail.assignment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.ItemFailed;
import org.handrail.security.Internal;

/** Gives tickets that wait for an agent to those who have room by now. */
@Stateless
@Internal("the sweep asks, as the system")
public class WaitingTickets {

  /** The name of this queue in {@link org.handrail.kernel.work.WorkFailures}. */
  static final String QUEUE = "waiting-tickets";

  @Inject private TicketsAtHand tickets;
  @Inject private Assignment assignment;
  @Inject private Sql sql;

  /**
   * The teams where a ticket waits and somebody seems to have room. It only seems so: nothing is
   * locked yet.
   */
  public List<Long> teams() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select tm.id from team tm
                    where tm.active and tm.strategy <> 'MANUAL'
                      and exists (
                        select 1 from ticket t
                        where t.team_id = tm.id and t.assignee_id is null and %1$s)
                      and exists (
                        select 1 from membership m join presence p on p.account_id = m.account_id
                        where m.team_id = tm.id and p.state = 'ONLINE'
                          and p.capacity > (
                            select count(*) from ticket t
                            where t.assignee_id = p.account_id and %1$s))
                    order by tm.id
                    """
                        .formatted(Work.IN_HAND))
                .mapTo(Long.class)
                .list());
  }

  /**
   * Assigns the first waiting ticket of the team, in a transaction of its own; a ticket that
   * somebody else works on at this moment, or that failed and may not be tried yet, is passed over.
   *
   * @return false if none waits or nobody has room
   * @throws ItemFailed if anything went wrong with it
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean assignFirst(long teamId, Instant now) {
    return tickets.claimWaiting(teamId, now).map(this::assign).orElse(false);
  }

  private boolean assign(long ticketId) {
    try {
      return assignment.assign(tickets.get(ticketId));
    } catch (RuntimeException failed) {
      throw new ItemFailed(ticketId, failed);
    }
  }
}
