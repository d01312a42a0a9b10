package org.handrail.notify.clock;

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
import org.handrail.kernel.work.BackgroundTimer;
import org.handrail.kernel.work.BackgroundTimers;

/** Tells people of clocks every two seconds, on every node. */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeTimer {

  @Inject private BackgroundTimers timers;
  @Inject private NoticeGathering gathering;
  @Inject private Clock clock;

  private BackgroundTimer timer;

  @PostConstruct
  void begin() {
    timer =
        timers.begin("clock-notices", Duration.ofSeconds(2), () -> gathering.tell(clock.instant()));
  }

  @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
  void tick() {
    timer.run();
  }
}
