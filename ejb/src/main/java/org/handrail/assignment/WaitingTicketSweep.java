package org.handrail.assignment;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.handrail.kernel.DatabaseFault;
import org.handrail.kernel.pulse.Pulse;
import org.handrail.kernel.pulse.Pulses;
import org.handrail.security.Callers;

/**
 * Finds teams where tickets wait although somebody has room, and assigns them one by one, the most
 * urgent and oldest first. Nodes may do it at the same time: each ticket is claimed by its row. The
 * events of {@link FreedCapacity} make it quick, the pulse makes it certain.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WaitingTicketSweep {

  private static final Logger LOG = System.getLogger(WaitingTicketSweep.class.getName());

  @Inject private Pulses pulses;
  @Inject private WaitingTickets waiting;
  @Inject private Callers callers;

  private Pulse pulse;

  @PostConstruct
  void begin() {
    pulse = pulses.begin("waiting-tickets", Duration.ofSeconds(20), this::assignWaiting);
  }

  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void pulse() {
    pulse.beat();
  }

  /** Assigns all that can be assigned now; tells how many. */
  public int assignWaiting() {
    return waiting.teams().stream().mapToInt(this::assignWaitingOf).sum();
  }

  /** One team's trouble must not keep the others waiting. */
  private int assignWaitingOf(long teamId) {
    int assigned = 0;
    try {
      while (callers.callAs(Assignment.ITSELF, () -> waiting.assignFirst(teamId))) {
        assigned++;
      }
    } catch (Exception failed) {
      DatabaseFault.rethrow(failed);
      LOG.log(
          Level.ERROR, "waiting tickets of team " + teamId + " stay for the next pulse", failed);
    }
    return assigned;
  }
}
