package org.handrail.assignment;

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
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.handrail.kernel.work.BackgroundTimer;
import org.handrail.kernel.work.BackgroundTimers;
import org.handrail.kernel.work.Claim;
import org.handrail.kernel.work.WorkRunner;
import org.handrail.security.Callers;

/**
 * Finds teams where tickets wait although somebody has room, and assigns them one by one, the most
 * urgent and oldest first. Nodes may do it at the same time: each ticket is claimed by its row. The
 * events of {@link FreedCapacity} make it quick, the timer makes it certain.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WaitingTicketSweep {

  @Inject private BackgroundTimers timers;
  @Inject private WaitingTickets waiting;
  @Inject private WaitingQueue queue;
  @Inject private WorkRunner runner;
  @Inject private Callers callers;
  @Inject private Clock clock;

  private BackgroundTimer timer;

  @PostConstruct
  void begin() {
    timer = timers.begin("waiting-tickets", Duration.ofSeconds(20), this::assignWaiting);
  }

  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void tick() {
    timer.run();
  }

  /** Assigns all that can be assigned now; tells how many were taken, with those that failed. */
  public int assignWaiting() {
    return assignWaiting(clock.instant());
  }

  /** The same, as if it were {@code now}. */
  public int assignWaiting(Instant now) {
    var assigned = new AtomicInteger();
    callers.runAs(Assignment.ITSELF, () -> assigned.set(assigned(now)));
    return assigned.get();
  }

  private int assigned(Instant now) {
    int assigned = waiting.teams().stream().mapToInt(team -> assignedOf(team, now)).sum();
    runner.forgetNotDue(queue, now);
    return assigned;
  }

  /** One team's trouble must not keep the others waiting: each is a claim of its own. */
  private int assignedOf(long teamId, Instant now) {
    Claim claim = (then, most) -> waiting.assignFirst(teamId, then) ? 1 : 0;
    return runner.takeAll(queue, claim, 1, InstantSource.fixed(now));
  }
}
