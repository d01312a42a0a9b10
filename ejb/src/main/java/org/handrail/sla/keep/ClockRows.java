package org.handrail.sla.keep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.kernel.Sql;
import org.jdbi.v3.core.Handle;

/** The stored clocks. */
@ApplicationScoped
public class ClockRows {

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

  private static void delete(Handle handle, Set<ClockRow.Key> keys) {
    var batch =
        handle.prepareBatch(
            """
            delete from sla_clock
            where ticket_id = :ticketId and kind = :kind and cycle = :cycle
            """);
    keys.forEach(key -> batch.bindMethods(key).add());
    batch.execute();
  }

  private static void put(Handle handle, List<ClockRow> rows) {
    var batch =
        handle.prepareBatch(
            """
            insert into sla_clock
              (ticket_id, kind, cycle, state, policy, target_ms, calendar, started_at, due_at,
               paused_by, left_ms, breached_at, ended_at)
            values
              (:ticketId, :kind, :cycle, :state, :policy, :targetMs, :calendar, :startedAt, :dueAt,
               :pausedBy, :leftMs, :breachedAt, :endedAt)
            on conflict (ticket_id, kind, cycle) do update
              set state = excluded.state, policy = excluded.policy,
                target_ms = excluded.target_ms, calendar = excluded.calendar,
                started_at = excluded.started_at, due_at = excluded.due_at,
                paused_by = excluded.paused_by, left_ms = excluded.left_ms,
                breached_at = excluded.breached_at, ended_at = excluded.ended_at
            """);
    rows.forEach(row -> batch.bindMethods(row).add());
    batch.execute();
  }
}
