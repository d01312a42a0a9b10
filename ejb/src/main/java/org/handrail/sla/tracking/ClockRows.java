package org.handrail.sla.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.handrail.kernel.Sql;
import org.handrail.sla.tracking.SlaTickets.Look;
import org.jdbi.v3.core.statement.Update;

/** The stored clocks. */
@ApplicationScoped
class ClockRows {

  private static final String REPLACE =
      """
      with wanted as (
        select * from unnest(:ticketId, :kind, :cycle, :state, :policy, :targetMs, :calendar,
            cast(:startedAt as timestamptz[]), cast(:dueAt as timestamptz[]), :pausedBy, :leftMs,
            cast(:breachedAt as timestamptz[]), cast(:endedAt as timestamptz[]))
          as w(ticket_id, kind, cycle, state, policy, target_ms, calendar, started_at, due_at,
            paused_by, left_ms, breached_at, ended_at)),
      gone as (
        delete from sla_clock c
        where c.ticket_id = any(:ids) and not exists (
          select 1 from wanted w
          where w.ticket_id = c.ticket_id and w.kind = c.kind and w.cycle = c.cycle)),
      put as (
        insert into sla_clock
          (ticket_id, kind, cycle, state, policy, target_ms, calendar, started_at, due_at,
           paused_by, left_ms, breached_at, ended_at)
        select * from wanted w where not exists (
          select 1 from sla_clock c
          where c.ticket_id = w.ticket_id and c.kind = w.kind and c.cycle = w.cycle
            and (c.state, c.policy, c.target_ms, c.calendar, c.started_at, c.due_at, c.paused_by,
                 c.left_ms, c.breached_at, c.ended_at)
              is not distinct from
                (w.state, w.policy, w.target_ms, w.calendar, w.started_at, w.due_at, w.paused_by,
                 w.left_ms, w.breached_at, w.ended_at))
        on conflict (ticket_id, kind, cycle) do update
          set state = excluded.state, policy = excluded.policy,
            target_ms = excluded.target_ms, calendar = excluded.calendar,
            started_at = excluded.started_at, due_at = excluded.due_at,
            paused_by = excluded.paused_by, left_ms = excluded.left_ms,
            breached_at = excluded.breached_at, ended_at = excluded.ended_at)
      update sla_ticket s
      set policy = l.policy, computed_at = l.computed_at, next_action_at = l.next_action_at,
        due_at = l.due_at
      from unnest(:lookAt, :lookPolicy, cast(:computedAt as timestamptz[]),
          cast(:nextActionAt as timestamptz[]), cast(:nextDueAt as timestamptz[]))
        as l(ticket_id, policy, computed_at, next_action_at, due_at)
      where s.ticket_id = l.ticket_id
      """;

  @Inject private Sql sql;

  List<ClockRow> of(Collection<Long> ticketIds) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select ticket_id, kind, cycle, state, policy, target_ms, calendar, started_at,
                      due_at, paused_by, left_ms, breached_at, ended_at
                    from sla_clock where ticket_id = any(:ids)
                    """)
                .bindArray("ids", Long.class, ticketIds)
                .mapTo(ClockRow.class)
                .list());
  }

  /**
   * Makes the stored clocks of these tickets these, and writes down when to look next. In one
   * statement, however many: most of what a recomputation costs is here. Clocks that are so already
   * are not written again.
   */
  void replace(Collection<Long> ticketIds, List<ClockRow> rows, List<Look> looks) {
    sql.run(
        handle -> {
          var statement = handle.createUpdate(REPLACE).bindArray("ids", Long.class, ticketIds);
          bindLooks(bindClocks(statement, rows), looks).execute();
        });
  }

  private static Update bindClocks(Update statement, List<ClockRow> rows) {
    return new Columns<>(statement, rows)
        .with("ticketId", Long.class, ClockRow::ticketId)
        .with("kind", String.class, row -> row.kind().name())
        .with("cycle", Integer.class, ClockRow::cycle)
        .with("state", String.class, row -> row.state().name())
        .with("policy", String.class, ClockRow::policy)
        .with("targetMs", Long.class, ClockRow::targetMs)
        .with("calendar", String.class, ClockRow::calendar)
        .withInstants("startedAt", ClockRow::startedAt)
        .withInstants("dueAt", ClockRow::dueAt)
        .with("pausedBy", Long.class, ClockRow::pausedBy)
        .with("leftMs", Long.class, ClockRow::leftMs)
        .withInstants("breachedAt", ClockRow::breachedAt)
        .withInstants("endedAt", ClockRow::endedAt)
        .statement();
  }

  private static Update bindLooks(Update statement, List<Look> looks) {
    return new Columns<>(statement, looks)
        .with("lookAt", Long.class, Look::ticketId)
        .with("lookPolicy", String.class, Look::policy)
        .withInstants("computedAt", Look::computedAt)
        .withInstants("nextActionAt", Look::nextActionAt)
        .withInstants("nextDueAt", Look::dueAt)
        .statement();
  }
}
