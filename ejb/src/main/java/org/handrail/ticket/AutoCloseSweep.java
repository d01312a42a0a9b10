package org.handrail.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.kernel.Sql;
import org.handrail.kernel.pulse.Pulse;
import org.handrail.kernel.pulse.Pulses;
import org.handrail.security.Caller;
import org.handrail.security.Callers;

/**
 * Finds resolved tickets whose silence has lasted long enough and closes each in a transaction of
 * its own. Two nodes may find the same ticket: the ticket's lock lets one close it, the other sees
 * that it is done.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AutoCloseSweep {

  private static final int AT_ONCE = 500;

  @Inject private Pulses pulses;
  @Inject private Sql sql;
  @Inject private InternalTicketService tickets;
  @Inject private Callers callers;
  @Inject private Clock clock;

  private Pulse pulse;

  @PostConstruct
  void begin() {
    pulse = pulses.begin("auto-close", Duration.ofMinutes(1), this::closeSilent);
  }

  @Schedule(hour = "*", minute = "*", persistent = false)
  void pulse() {
    pulse.beat();
  }

  private void closeSilent() {
    callers.runAs(Caller.system("auto-close"), () -> closeSilent(clock.instant()));
  }

  /** Closes all that are due at {@code now}; tells how many. */
  public int closeSilent(Instant now) {
    int closed = 0;
    for (var due = due(now); !due.isEmpty(); due = due(now)) {
      closed += (int) due.stream().filter(ticket -> tickets.closeIfSilent(ticket, now)).count();
    }
    return closed;
  }

  private List<Long> due(Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id from ticket
                    where status_category = 'RESOLVED' and auto_close_at <= :now
                    order by auto_close_at, id limit :limit
                    """)
                .bind("now", now)
                .bind("limit", AT_ONCE)
                .mapTo(Long.class)
                .list());
  }
}
