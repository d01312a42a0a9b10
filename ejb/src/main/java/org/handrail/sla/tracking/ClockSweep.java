package org.handrail.sla.tracking;

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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.handrail.kernel.DatabaseFault;
import org.handrail.kernel.stop.Threads;
import org.handrail.kernel.stop.Work;
import org.handrail.kernel.work.BackgroundTimer;
import org.handrail.kernel.work.BackgroundTimers;
import org.handrail.kernel.work.WorkFailures;
import org.handrail.security.Caller;
import org.handrail.security.Callers;

/**
 * Finds the tickets whose clocks want something done now: a breach recorded, a warning or an
 * escalation. A few threads share the work, as nodes do. There is no limit to a sweep, and nothing
 * depends on when the last one was: what was due while no node ran is done by the next, in the
 * order of its dues.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClockSweep {

  private static final Logger LOG = System.getLogger(ClockSweep.class.getName());
  // a transaction waits for the database about as long as it computes; more would only wait for
  // each other
  private static final int THREADS = 4;
  // computed and committed together; so many wait together for one that is slow
  private static final int AT_ONCE = 20;

  private static final Caller ITSELF = Caller.system("sla");

  @Inject private BackgroundTimers timers;
  @Inject private StepTransaction transaction;
  @Inject private WorkFailures failures;
  @Inject private Callers callers;
  @Inject private Threads threads;
  @Inject private Work work;
  @Inject private Clock clock;

  private BackgroundTimer timer;

  @PostConstruct
  void begin() {
    timer = timers.begin("sla-sweep", Duration.ofSeconds(2), () -> sweep(clock));
  }

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void tick() {
    timer.run();
  }

  /** Does all that is due by {@code now}; tells how often a ticket was looked at for that. */
  public int sweep(Instant now) {
    return sweep(InstantSource.fixed(now));
  }

  /** While not much is due, that is known after one look, and no other thread is asked. */
  private int sweep(InstantSource time) {
    int first = callAsItself(() -> take(time));
    if (first == 0) {
      return 0;
    }
    var others =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> all(time), threads))
            .limit(first < AT_ONCE ? 0 : THREADS - 1)
            .toList();
    return first + all(time) + others.stream().mapToInt(CompletableFuture::join).sum();
  }

  /** Until nothing is due that nobody else is at. */
  private int all(InstantSource time) {
    return callAsItself(
        () -> {
          int all = 0;
          for (int taken = take(time); taken > 0; taken = take(time)) {
            all += taken;
          }
          return all;
        });
  }

  private <T> T callAsItself(Supplier<T> work) {
    var result = new AtomicReference<T>();
    callers.runAs(ITSELF, () -> result.set(work.get()));
    return result.get();
  }

  private int take(InstantSource time) {
    if (work.isStopping()) {
      return 0;
    }
    try {
      return transaction.take(time.instant(), AT_ONCE);
    } catch (StepFailed | TrackingFailed failed) {
      DatabaseFault.rethrow(failed);
      LOG.log(Level.DEBUG, "one by one, to find out which of them it is", failed);
      return oneByOne(time);
    }
  }

  private int oneByOne(InstantSource time) {
    int taken = 0;
    while (taken < AT_ONCE && takeOne(time.instant())) {
      taken++;
    }
    return taken;
  }

  /** One ticket's trouble must not keep the others waiting. */
  private boolean takeOne(Instant now) {
    try {
      return transaction.take(now, 1) == 1;
    } catch (StepFailed refused) {
      DatabaseFault.rethrow(refused);
      LOG.log(Level.WARNING, refused.getMessage(), refused);
      transaction.giveUp(refused.step(), now, refused.reason());
    } catch (TrackingFailed failed) {
      DatabaseFault.rethrow(failed);
      failures.failed(StepQueue.NAME, failed.ticketId(), failed.getCause(), now);
    }
    return true;
  }
}
