package org.handrail.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.WorkFailures;
import org.handrail.kernel.work.WorkItems;

/** Resolved tickets whose silence has lasted long enough to close them. */
@ApplicationScoped
public class SilentTickets implements WorkItems {

  private static final String NAME = "auto-close";

  private static final String DUE = "status_category = 'RESOLVED' and auto_close_at <= :now";

  @Inject private Sql sql;
  @Inject private InternalTicketService tickets;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String items() {
    return "ticket";
  }

  @Override
  public List<Long> due(Instant now, int limit) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select t.id from ticket t
                    where %s and %s
                    order by t.auto_close_at, t.id limit :limit
                    """
                        .formatted(DUE, WorkFailures.mayBeTried(NAME, "t.id")))
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
  }

  /**
   * Two nodes may take the same ticket: its lock lets one close it, the other sees that it is done.
   */
  @Override
  public boolean done(long ticketId, Instant now) {
    return tickets.closeIfSilent(ticketId, now);
  }

  @Override
  public Backlog backlog(Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as waiting, min(t.auto_close_at) as oldest from ticket t
                    where %s and %s
                    """
                        .formatted(DUE, WorkFailures.isNotGivenUp(NAME, "t.id")))
                .bind("now", now)
                .mapTo(Backlog.class)
                .one());
  }

  @Override
  public List<Long> stillDue(Collection<Long> tickets, Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery("select t.id from ticket t where t.id = any(:ids) and " + DUE)
                .bindArray("ids", Long.class, tickets)
                .bind("now", now)
                .mapTo(Long.class)
                .list());
  }
}
