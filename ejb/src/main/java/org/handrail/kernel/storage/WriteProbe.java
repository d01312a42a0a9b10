package org.handrail.kernel.storage;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.handrail.kernel.DatabaseFault;
import org.handrail.kernel.work.BackgroundTimer;
import org.handrail.kernel.work.BackgroundTimers;

/** Tries every half minute whether the database still takes what people write. */
@Startup
@Singleton
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WriteProbe {

  @Inject private BackgroundTimers timers;
  @Inject private ProbeWrite trial;
  @Inject private Event<WritesRefused> refused;
  @Inject private Clock clock;

  private BackgroundTimer timer;
  private volatile Instant refusedSince;

  @PostConstruct
  void begin() {
    timer = timers.begin("write-probe", Duration.ofSeconds(30), this::probe);
  }

  @Schedule(hour = "*", minute = "*", second = "5/30", persistent = false)
  void tick() {
    timer.run();
  }

  /** Since when nothing can be written; empty while all is well, or while the database is away. */
  public Optional<Instant> refusedSince() {
    return Optional.ofNullable(refusedSince);
  }

  /** What the trial says is told the timer, too, whose log and metric show it. */
  public void probe() {
    try {
      trial.write(clock.instant());
    } catch (RuntimeException failed) {
      if (DatabaseFault.in(failed).equals(Optional.of(DatabaseFault.REFUSES_WRITES))) {
        refusedSince = refusedSince == null ? clock.instant() : refusedSince;
      }
      throw failed;
    }
    if (refusedSince != null) {
      // only now can an alarm of it be kept
      refused.fire(new WritesRefused(refusedSince, clock.instant()));
      refusedSince = null;
    }
  }
}
