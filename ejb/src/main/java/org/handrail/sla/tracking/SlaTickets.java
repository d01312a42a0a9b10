package org.handrail.sla.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.WorkFailures;

/** The rows that lock the clocks of tickets, and say when to look at them. */
@ApplicationScoped
public class SlaTickets {

  // in one order everywhere: two who lock several never wait for each other
  private static final String LOCKED =
      """
      locked as (
        select ticket_id, computed_at from sla_ticket where ticket_id = any(:ids)
        order by ticket_id for no key update)
      """;

  private static final String STEPPED =
      "exists (select 1 from sla_step p where p.ticket_id = l.ticket_id) as stepped";

  private static final String LOCK =
      "with %s select ticket_id, computed_at is null as fresh, %s from locked l"
          .formatted(LOCKED, STEPPED);

  private static final String ADD_AND_LOCK =
      """
      with added as (
        insert into sla_ticket (ticket_id, organisation_id, vip)
        select t.id, p.organisation_id, is_vip(p.vip, p.organisation_id)
        from ticket t join person p on p.id = t.requester_id
        where t.id = any(:ids)
        order by t.id
        on conflict do nothing
        returning ticket_id),
      %s
      select ticket_id, true as fresh, false as stepped from added
      union all
      select ticket_id, computed_at is null, %s from locked l
      """
          .formatted(LOCKED, STEPPED);

  @Inject private Sql sql;

  /** Locks the clocks of these tickets; anyone who had none yet has a row from now on. */
  Held lock(Collection<Long> ticketIds) {
    var held = Held.of(rows(ADD_AND_LOCK, ticketIds));
    // somebody else added a row at this moment, which the statement waited for and did not see
    return held.size() == ticketIds.size() ? held : Held.of(rows(LOCK, ticketIds));
  }

  private List<Held.Row> rows(String statement, Collection<Long> ticketIds) {
    return sql.query(
        handle ->
            handle
                .createQuery(statement)
                .bindArray("ids", Long.class, ticketIds)
                .mapTo(Held.Row.class)
                .list());
  }

  /**
   * Claims the tickets that have waited longest to be looked at, with the tickets themselves: a
   * step may change one, and who changes a ticket has it before its clocks. Those that somebody
   * else works on at this moment are passed over.
   */
  List<Long> claimDue(Instant now, int most) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select s.ticket_id from sla_ticket s join ticket t on t.id = s.ticket_id
                    where s.next_action_at <= :now and %s
                    order by s.next_action_at, s.ticket_id
                    limit :most
                    for no key update of t, s skip locked
                    """
                        .formatted(WorkFailures.mayBeTried(StepQueue.NAME, "s.ticket_id")))
                .bind("now", now)
                .bind("most", most)
                .mapTo(Long.class)
                .list());
  }

  /** What came out when these were last computed; those that never were are left out. */
  List<Look> looks(Collection<Long> ticketIds) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select ticket_id, policy, computed_at, next_action_at, due_at from sla_ticket
                    where ticket_id = any(:ids) and computed_at is not null
                    """)
                .bindArray("ids", Long.class, ticketIds)
                .mapTo(Look.class)
                .list());
  }

  void write(List<Look> looks) {
    sql.run(
        handle ->
            new Columns<>(
                    handle.createUpdate(
                        """
                        update sla_ticket s
                        set policy = l.policy, computed_at = l.computed_at,
                          next_action_at = l.next_action_at, due_at = l.due_at
                        from unnest(:ticketId, :policy, cast(:computedAt as timestamptz[]),
                            cast(:nextActionAt as timestamptz[]), cast(:dueAt as timestamptz[]))
                          as l(ticket_id, policy, computed_at, next_action_at, due_at)
                        where s.ticket_id = l.ticket_id
                        """),
                    looks)
                .with("ticketId", Long.class, Look::ticketId)
                .with("policy", String.class, Look::policy)
                .withInstants("computedAt", Look::computedAt)
                .withInstants("nextActionAt", Look::nextActionAt)
                .withInstants("dueAt", Look::dueAt)
                .statement()
                .execute());
  }

  /**
   * What came out when a ticket's clocks were computed.
   *
   * @param nextActionAt null if nothing will happen by itself
   * @param dueAt the earliest due of what requesters were promised; null if nothing of it runs
   */
  public record Look(
      long ticketId, String policy, Instant computedAt, Instant nextActionAt, Instant dueAt) {}
}
