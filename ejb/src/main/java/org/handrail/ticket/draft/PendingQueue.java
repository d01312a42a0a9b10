package org.handrail.ticket.draft;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.handrail.kernel.DatabaseFault;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.WorkFailures;
import org.handrail.kernel.work.WorkItems;
import org.handrail.ticket.model.TicketError;

/**
 * Messages whose time to be taken back is over. One that cannot be said goes back to its author,
 * who decides about it; only where that fails, too, it is tried again.
 */
@ApplicationScoped
class PendingQueue implements WorkItems {

  private static final Logger LOG = System.getLogger(PendingQueue.class.getName());

  private static final String NAME = "pending-messages";

  @Inject private PendingMessages pendingMessages;
  @Inject private Sql sql;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String items() {
    return "pending-message";
  }

  @Override
  public Backlog backlog(Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as waiting, min(send_at) as oldest from pending_message p
                    where send_at <= :now and %s
                    """
                        .formatted(WorkFailures.isNotGivenUp(NAME, "p.id")))
                .bind("now", now)
                .mapTo(Backlog.class)
                .one());
  }

  @Override
  public List<Long> due(Instant now, int limit) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select p.id from pending_message p where p.send_at <= :now and %s
                    order by p.send_at, p.id limit :limit
                    """
                        .formatted(WorkFailures.mayBeTried(NAME, "p.id")))
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
  }

  /** Two nodes may find the same message: its row's lock lets one say it. */
  @Override
  public boolean done(long pendingId, Instant now) {
    try {
      pendingMessages.depart(pendingId);
    } catch (DomainException refused) {
      pendingMessages.refuse(pendingId, refused.code(), refused.details());
    } catch (EJBException failed) {
      // nothing is wrong with the message then: the next run says it
      DatabaseFault.rethrow(failed);
      LOG.log(Level.ERROR, "message " + pendingId + " cannot be said", failed);
      pendingMessages.refuse(pendingId, TicketError.SENDING_FAILED, Map.of());
    }
    return true;
  }

  @Override
  public List<Long> stillDue(Collection<Long> messages, Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select id from pending_message where id = any(:ids) and send_at <= :now")
                .bindArray("ids", Long.class, messages)
                .bind("now", now)
                .mapTo(Long.class)
                .list());
  }
}
