package org.handrail.ticket.draft;

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
import org.handrail.kernel.work.WorkRunner;
import org.handrail.security.Internal;

/**
 * Lets the messages of the {@link PendingQueue} be said every second, on every node, each in a
 * transaction of its own.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@Internal("a timer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PendingMessageSweep {

  @Inject private BackgroundTimers timers;
  @Inject private WorkRunner runner;
  @Inject private PendingQueue queue;
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
    return runner.run(queue, now);
  }
}
