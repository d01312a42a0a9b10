package org.handrail.ticket.draft;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.kernel.DatabaseFault;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.BackgroundTimer;
import org.handrail.kernel.work.BackgroundTimers;
import org.handrail.security.Internal;
import org.handrail.ticket.model.TicketError;

/**
 * Finds the messages whose time to be taken back is over and lets each be said in a transaction of
 * its own. Two nodes may find the same message: its row's lock lets one say it.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@Internal("a timer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PendingMessageSweep {

  private static final Logger LOG = System.getLogger(PendingMessageSweep.class.getName());
  private static final int AT_ONCE = 100;

  @Inject private BackgroundTimers timers;
  @Inject private Sql sql;
  @Inject private PendingMessages pendingMessages;
  @Inject private Clock clock;

  private BackgroundTimer timer;

  @PostConstruct
  void begin() {
    timer = timers.begin("pending-messages", Duration.ofSeconds(1), () -> sayDue(clock.instant()));
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void tick() {
    timer.run();
  }

  /** Says all that are due at {@code now}, or brings them back; tells how many it found. */
  public int sayDue(Instant now) {
    var due = due(now);
    due.forEach(this::say);
    return due.size();
  }

  private void say(long pendingId) {
    try {
      pendingMessages.depart(pendingId);
    } catch (DomainException refused) {
      pendingMessages.refuse(pendingId, refused.code(), refused.details());
    } catch (EJBException failed) {
      // nothing is wrong with the message then: the next timer says it
      DatabaseFault.rethrow(failed);
      LOG.log(Level.ERROR, "message " + pendingId + " cannot be said", failed);
      pendingMessages.refuse(pendingId, TicketError.SENDING_FAILED, Map.of());
    }
  }

  private List<Long> due(Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id from pending_message where send_at <= :now
                    order by send_at, id limit :limit
                    """)
                .bind("now", now)
                .bind("limit", AT_ONCE)
                .mapTo(Long.class)
                .list());
  }
}
