package org.handrail.sla.keep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.handrail.kernel.Sql;

/** For which revisions there is something to recount, and for which it was. */
@ApplicationScoped
public class Recounts {

  @Inject private Sql sql;

  /** The last revision that holds for open tickets; empty if none was ever applied to them. */
  Optional<Long> newestApplied() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id from sla_revision where applied_at is not null
                    order by applied_at desc, id desc limit 1
                    """)
                .mapTo(Long.class)
                .findOne());
  }

  /**
   * Since when something is to be done: the newest of the revisions was applied and open tickets
   * were not brought to its end, or there are tickets whose clocks were never looked at.
   */
  Optional<Instant> dueSince() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    with newest as (
                      select id, applied_at from sla_revision where applied_at is not null
                      order by applied_at desc, id desc limit 1
                    ), unseen as (
                      select t.created_at from sla_ticket s join ticket t on t.id = s.ticket_id
                      where s.reckoned_at is null and t.status_category <> 'CLOSED' limit 1
                    )
                    select applied_at as since from newest
                    where not exists (select 1 from sla_recount c where c.revision_id = newest.id)
                    union all
                    select created_at from unseen
                    order by since desc limit 1
                    """)
                .mapTo(Instant.class)
                .findOne());
  }

  void finished(long revision, Instant at) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into sla_recount (revision_id, finished_at) values (:id, :at)
                    on conflict do nothing
                    """)
                .bind("id", revision)
                .bind("at", at)
                .execute());
  }
}
