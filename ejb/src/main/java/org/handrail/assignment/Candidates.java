package org.handrail.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.handrail.assignment.policy.Candidate;
import org.handrail.kernel.Sql;
import org.handrail.ticket.event.TicketEvent.TicketAssigned;

/** The agents a team's strategy may choose from, locked until the end of the transaction. */
@ApplicationScoped
class Candidates {

  @Inject private Sql sql;

  /**
   * Anyone who waited for the locks must count again: under read committed only a statement that
   * begins after them sees what the others committed, so locking and counting are two.
   */
  List<Candidate> lock(long teamId) {
    var present = lockPresent(teamId);
    return present.isEmpty() ? List.of() : read(teamId, present);
  }

  /** An agent got a ticket, no matter by whom: strategies that count at this moment wait for it. */
  void served(Long teamId, TicketAssigned assigned) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    with served as materialized (
                      select account_id from presence where account_id = :account for update)
                    update membership set last_assigned_at = :at
                    where team_id = :team and account_id = (select account_id from served)
                    """)
                .bind("account", assigned.newAssigneeId())
                .bind("team", teamId)
                .bind("at", assigned.at())
                .execute());
  }

  private List<Long> lockPresent(long teamId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select p.account_id from presence p
                      join membership m on m.account_id = p.account_id
                    where m.team_id = :team and p.state = 'ONLINE'
                    order by p.account_id
                    for update of p
                    """)
                .bind("team", teamId)
                .mapTo(Long.class)
                .list());
  }

  private List<Candidate> read(long teamId, List<Long> accountIds) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select a.id as account_id, p.state as availability, p.capacity,
                      m.last_assigned_at,
                      (select count(*) from ticket t
                       where t.assignee_id = a.id and %s) as load
                    from account a
                      join presence p on p.account_id = a.id
                      join membership m on m.account_id = a.id and m.team_id = :team
                    where a.id = any(:accounts) and a.active and exists (
                      select 1 from account_role r
                      where r.account_id = a.id and r.role in ('AGENT', 'LEAD'))
                    """
                        .formatted(Work.IN_HAND))
                .bind("team", teamId)
                .bindArray("accounts", Long.class, accountIds)
                .mapTo(Candidate.class)
                .list());
  }
}
