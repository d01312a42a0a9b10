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
import org.handrail.kernel.work.BackgroundTimer;
import org.handrail.kernel.work.BackgroundTimers;
import org.handrail.kernel.work.WorkFailures;
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
  @Inject private WorkFailures failures;
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

  /** Assigns all that can be assigned now; tells how many. */
  public int assignWaiting() {
    return assignWaiting(clock.instant());
  }

  /** The same, as if it were {@code now}. */
  public int assignWaiting(Instant now) {
    int assigned = waiting.teams().stream().mapToInt(team -> assignWaitingOf(team, now)).sum();
    forgetWhatDoesNotWait();
    return assigned;
  }

  private void forgetWhatDoesNotWait() {
    var failed = failures.of(WaitingTickets.QUEUE);
    if (!failed.isEmpty()) {
      failed.removeAll(waiting.stillWaiting(failed));
      failures.forget(WaitingTickets.QUEUE, failed);
    }
  }

  /** One ticket's trouble must not keep the others of its team waiting, nor other teams. */
  private int assignWaitingOf(long teamId, Instant now) {
    int assigned = 0;
    for (var next = assignFirst(teamId, now); next != Next.NONE; next = assignFirst(teamId, now)) {
      assigned += next == Next.ASSIGNED ? 1 : 0;
    }
    return assigned;
  }

  private Next assignFirst(long teamId, Instant now) {
    try {
      boolean assigned = callers.callAs(Assignment.ITSELF, () -> waiting.assignFirst(teamId, now));
      return assigned ? Next.ASSIGNED : Next.NONE;
    } catch (AssignmentFailed failed) {
      failures.failed(WaitingTickets.QUEUE, failed.ticketId(), failed.getCause(), now);
      return Next.FAILED;
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private enum Next {
    ASSIGNED,
    FAILED,
    NONE
  }
}
