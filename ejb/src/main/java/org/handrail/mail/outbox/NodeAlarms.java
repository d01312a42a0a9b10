package org.handrail.mail.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.handrail.kernel.pulse.TimerSilent;
import org.handrail.kernel.storage.WritesRefused;

/** Troubles of a node itself, put where administrators look for what needs them. */
@ApplicationScoped
public class NodeAlarms {

  @Inject private Alarms alarms;
  @Inject private Clock clock;

  void silent(@Observes TimerSilent event) {
    alarms.raise("TIMER_SILENT", event.timer(), clock.instant());
  }

  void refused(@Observes WritesRefused event) {
    alarms.raise(
        "WRITES_REFUSED",
        event.since().truncatedTo(ChronoUnit.SECONDS)
            + " – "
            + event.until().truncatedTo(ChronoUnit.SECONDS),
        clock.instant());
  }
}
