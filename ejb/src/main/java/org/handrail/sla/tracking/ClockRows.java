package org.handrail.sla.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.handrail.kernel.Sql;
import org.jdbi.v3.core.Handle;

/** The stored clocks. */
@ApplicationScoped
public class ClockRows {

  private static final String PUT =
      """
      insert into sla_clock
        (ticket_id, kind, cycle, state, policy, target_ms, calendar, started_at, due_at,
         paused_by, left_ms, breached_at, ended_at)
      select * from unnest(:ticketId, :kind, :cycle, :state, :policy, :targetMs, :calendar,
        cast(:startedAt as timestamptz[]), cast(:dueAt as timestamptz[]), :pausedBy, :leftMs,
        cast(:breachedAt as timestamptz[]), cast(:endedAt as timestamptz[]))
      on conflict (ticket_id, kind, cycle) do update
        set state = excluded.state, policy = excluded.policy,
          target_ms = excluded.target_ms, calendar = excluded.calendar,
          started_at = excluded.started_at, due_at = excluded.due_at,
          paused_by = excluded.paused_by, left_ms = excluded.left_ms,
          breached_at = excluded.breached_at, ended_at = excluded.ended_at
      """;

  private static final String DELETE =
      """
      delete from sla_clock c
      using unnest(:ticketId, :kind, :cycle) as gone(ticket_id, kind, cycle)
      where c.ticket_id = gone.ticket_id and c.kind = gone.kind and c.cycle = gone.cycle
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

  /** Makes the stored clocks of these tickets these; writes only what is not so already. */
  void replace(Collection<Long> ticketIds, List<ClockRow> rows) {
    var stored = new HashSet<>(of(ticketIds));
    var changed = rows.stream().filter(row -> !stored.contains(row)).toList();
    var kept = rows.stream().map(ClockRow::key).collect(Collectors.toSet());
    var gone = stored.stream().map(ClockRow::key).filter(key -> !kept.contains(key));
    sql.run(
        handle -> {
          delete(handle, gone.collect(Collectors.toSet()));
          put(handle, changed);
        });
  }

  private static void delete(Handle handle, Collection<ClockRow.Key> keys) {
    if (keys.isEmpty()) {
      return;
    }
    new Columns<>(handle.createUpdate(DELETE), keys)
        .with("ticketId", Long.class, ClockRow.Key::ticketId)
        .with("kind", String.class, key -> key.kind().name())
        .with("cycle", Integer.class, ClockRow.Key::cycle)
        .statement()
        .execute();
  }

  /** In one statement, however many: most of what a recomputation costs is here. */
  private static void put(Handle handle, List<ClockRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    new Columns<>(handle.createUpdate(PUT), rows)
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
        .statement()
        .execute();
  }
}
