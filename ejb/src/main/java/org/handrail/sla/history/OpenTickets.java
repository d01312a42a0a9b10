package org.handrail.sla.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.handrail.kernel.Sql;

/** The tickets whose clocks have not all ended, in the order of their ids. */
@ApplicationScoped
public class OpenTickets {

  @Inject private Sql sql;

  /** How many there are with a higher id than this. */
  public long countBehind(long ticketId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from ticket where status_category <> 'CLOSED' and id > :after
                    """)
                .bind("after", ticketId)
                .mapTo(Long.class)
                .one());
  }

  /** The next ones with a higher id than this. */
  public List<Long> behind(long ticketId, int limit) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id from ticket where status_category <> 'CLOSED' and id > :after
                    order by id limit :limit
                    """)
                .bind("after", ticketId)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
  }
}
