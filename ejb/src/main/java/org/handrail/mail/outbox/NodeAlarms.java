package org.handrail.mail.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.handrail.channel.delivery.AdapterFailed;
import org.handrail.channel.delivery.DeliveryGivenUp;
import org.handrail.kernel.storage.WritesRefused;
import org.handrail.kernel.work.TimerSilent;

/**
 * Troubles of a node itself and of its channels, put where administrators look for what needs them.
 */
@ApplicationScoped
class NodeAlarms {

  @Inject private Alarms alarms;
  @Inject private Clock clock;

  void silent(@Observes TimerSilent event) {
    alarms.raise("TIMER_SILENT", event.timer(), clock.instant());
  }

  void givenUp(@Observes DeliveryGivenUp event) {
    alarms.raise("DELIVERY_FAILED", event.channel() + " " + event.recipient(), clock.instant());
  }

  void failed(@Observes AdapterFailed event) {
    alarms.raise("SENDING_ERROR", event.channel() + ": " + event.words(), clock.instant());
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
