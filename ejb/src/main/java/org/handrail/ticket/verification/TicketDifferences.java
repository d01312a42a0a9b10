package org.handrail.ticket.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.handrail.kernel.Sql;

/** The differences that were found; those of a ticket go with it. */
@ApplicationScoped
class TicketDifferences {

  @Inject private Sql sql;

  /** Makes these what is known of the tickets. */
  void replace(Collection<Long> ticketIds, List<TicketDifference> found, Instant at) {
    sql.run(
        handle -> {
          handle
              .createUpdate("delete from ticket_difference where ticket_id = any(:ids)")
              .bindArray("ids", Long.class, ticketIds)
              .execute();
          var batch =
              handle.prepareBatch(
                  """
                  insert into ticket_difference (ticket_id, field, stored, rebuilt, found_at)
                  values (:ticketId, :field, :stored, :rebuilt, :at)
                  """);
          found.forEach(one -> batch.bindMethods(one).bind("at", at).add());
          batch.execute();
        });
  }

  long countTickets() {
    return sql.query(
        handle ->
            handle
                .createQuery("select count(distinct ticket_id) from ticket_difference")
                .mapTo(Long.class)
                .one());
  }
}
