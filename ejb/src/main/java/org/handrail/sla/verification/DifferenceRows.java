package org.handrail.sla.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.handrail.kernel.Sql;
import org.handrail.kernel.retention.ExpiringData;

/** The differences that were found. */
@ApplicationScoped
class DifferenceRows {

  /** Nobody has repaired them, and no verification has found them again since. */
  @Produces
  static final ExpiringData OLD =
      ExpiringData.of(
          "sla-differences",
          "sla-review-days",
          "sla_difference",
          "id",
          "bigint",
          "found_at < :before");

  @Inject private Sql sql;

  /** Makes these what is known of the tickets. */
  void replace(Collection<Long> ticketIds, List<Difference> found, Instant at) {
    forget(ticketIds);
    sql.run(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  insert into sla_difference
                    (ticket_id, kind, cycle, field, stored, rebuilt, found_at)
                  values (:ticketId, :kind, :cycle, :field, :stored, :rebuilt, :at)
                  """);
          found.forEach(one -> batch.bindMethods(one).bind("at", at).add());
          batch.execute();
        });
  }

  void forget(Collection<Long> ticketIds) {
    sql.run(
        handle ->
            handle
                .createUpdate("delete from sla_difference where ticket_id = any(:ids)")
                .bindArray("ids", Long.class, ticketIds)
                .execute());
  }

  long countTickets(Instant foundSince) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select count(distinct ticket_id) from sla_difference where found_at >= :since
                    """)
                .bind("since", foundSince)
                .mapTo(Long.class)
                .one());
  }

  List<Long> tickets(int limit) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select distinct ticket_id from sla_difference order by 1 limit :limit")
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
  }
}
