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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.handrail.kernel.DatabaseFault;
import org.handrail.kernel.stop.Threads;
import org.handrail.kernel.work.BackgroundTimer;
import org.handrail.kernel.work.BackgroundTimers;
import org.handrail.kernel.work.ItemFailed;
import org.handrail.kernel.work.WorkRunner;
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
  @Inject private StepQueue queue;
  @Inject private WorkRunner runner;
  @Inject private Callers callers;
  @Inject private Threads threads;
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

  private int sweep(InstantSource time) {
    int taken = takeShared(time);
    runner.forgetNotDue(queue, time.instant());
    return taken;
  }

  /** While not much is due, that is known after one look, and no other thread is asked. */
  private int takeShared(InstantSource time) {
    int first = callAsItself(() -> runner.take(queue, this::claim, AT_ONCE, time));
    if (first == 0) {
      return 0;
    }
    var others =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> takeAll(time), threads))
            .limit(first < AT_ONCE ? 0 : THREADS - 1)
            .toList();
    return first + takeAll(time) + others.stream().mapToInt(CompletableFuture::join).sum();
  }

  /** Until nothing is due that nobody else is at. */
  private int takeAll(InstantSource time) {
    return callAsItself(() -> runner.takeAll(queue, this::claim, AT_ONCE, time));
  }

  private int callAsItself(IntSupplier task) {
    var result = new AtomicInteger();
    callers.runAs(ITSELF, () -> result.set(task.getAsInt()));
    return result.get();
  }

  /** What a rule refuses is not tried again: it is written down with the step. */
  private int claim(Instant now, int most) {
    try {
      return transaction.take(now, most);
    } catch (StepFailed refused) {
      DatabaseFault.rethrow(refused);
      if (most > 1) {
        throw new ItemFailed(refused.step().ticketId(), refused);
      }
      LOG.log(Level.WARNING, refused.getMessage(), refused);
      transaction.giveUp(refused.step(), now, refused.reason());
      return 1;
    }
  }
}
