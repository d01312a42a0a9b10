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
import org.handrail.kernel.pulse.Pulse;
import org.handrail.kernel.pulse.Pulses;

/** Tells people of clocks every two seconds, on every node. */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticePulse {

  @Inject private Pulses pulses;
  @Inject private NoticeGathering gathering;
  @Inject private Clock clock;

  private Pulse pulse;

  @PostConstruct
  void begin() {
    pulse =
        pulses.begin("clock-notices", Duration.ofSeconds(2), () -> gathering.tell(clock.instant()));
  }

  @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
  void pulse() {
    pulse.beat();
  }
}
