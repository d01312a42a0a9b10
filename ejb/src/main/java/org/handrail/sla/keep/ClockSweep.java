package org.handrail.sla.keep;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.handrail.security.Caller;
import org.handrail.security.Callers;

/**
 * Finds the tickets whose clocks want something done now: a breach recorded, a warning or an
 * escalation. There is no limit to a sweep, and nothing depends on when the last one was: what was
 * due while no node ran is done by the next, in the order of its dues.
 */
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClockSweep {

  private static final Logger LOG = System.getLogger(ClockSweep.class.getName());
  private static final Caller ITSELF = Caller.system("sla");

  @Inject private ClockTurns turns;
  @Inject private Callers callers;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void pulse() {
    sweep(clock.instant());
  }

  /** Does all that is due by {@code now}; tells how many turns that took. */
  public int sweep(Instant now) {
    var turnsTaken = new AtomicInteger();
    callers.runAs(
        ITSELF,
        () -> {
          while (takeTurn(now)) {
            turnsTaken.incrementAndGet();
          }
        });
    return turnsTaken.get();
  }

  /** One ticket's trouble must not keep the others waiting. */
  private boolean takeTurn(Instant now) {
    try {
      return turns.take(now);
    } catch (StepFailed refused) {
      LOG.log(Level.WARNING, refused.getMessage(), refused);
      turns.giveUp(refused.step(), now, refused.reason());
    } catch (TurnFailed failed) {
      LOG.log(Level.ERROR, failed.getMessage(), failed);
      turns.postpone(failed.ticketId(), now);
    }
    return true;
  }
}
