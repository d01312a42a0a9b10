package org.handrail.sla.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.handrail.kernel.Sql;

/** For which versions there is something to recompute, and for which it was. */
@ApplicationScoped
class Recomputations {

  @Inject private Sql sql;

  /** The last version that holds for open tickets; empty if none was ever applied to them. */
  Optional<Long> newestApplied() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id from sla_definition where applied_at is not null
                    order by applied_at desc, id desc limit 1
                    """)
                .mapTo(Long.class)
                .findOne());
  }

  /**
   * Since when something is to be done: the newest of the versions was applied and open tickets
   * were not brought to its end, or there are tickets whose clocks were never looked at.
   */
  Optional<Instant> dueSince() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    with newest as (
                      select id, applied_at from sla_definition where applied_at is not null
                      order by applied_at desc, id desc limit 1
                    ), unseen as (
                      select t.created_at from sla_ticket s join ticket t on t.id = s.ticket_id
                      where s.computed_at is null and t.status_category <> 'CLOSED' limit 1
                    )
                    select applied_at as since from newest
                    where not exists (select 1 from sla_recomputation c where c.version_id = newest.id)
                    union all
                    select created_at from unseen
                    order by since desc limit 1
                    """)
                .mapTo(Instant.class)
                .findOne());
  }

  void finished(long version, Instant at) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into sla_recomputation (version_id, finished_at) values (:id, :at)
                    on conflict do nothing
                    """)
                .bind("id", version)
                .bind("at", at)
                .execute());
  }
}
