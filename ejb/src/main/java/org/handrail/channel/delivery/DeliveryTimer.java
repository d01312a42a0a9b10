package org.handrail.channel.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.handrail.kernel.signal.Signal;
import org.handrail.kernel.stop.Threads;
import org.handrail.kernel.stop.Work;
import org.handrail.kernel.work.BackgroundTimer;
import org.handrail.kernel.work.BackgroundTimers;
import org.handrail.kernel.work.Lanes;

/**
 * Has each channel send as soon as something was queued for it; every five seconds in case nobody
 * said so.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryTimer {

  /** Channels that send at the same time on this node; each is one of them at most. */
  private static final int CHANNELS = 4;

  @Inject private BackgroundTimers timers;
  @Inject private Threads threads;
  @Inject private DeliverySending sending;
  @Inject private DeliveryAdapters adapters;
  @Inject private DeliveryRows rows;
  @Inject private Work work;
  @Inject private Clock clock;

  private BackgroundTimer timer;
  private Lanes<String> channels;

  @PostConstruct
  void begin() {
    channels = new Lanes<>("deliveries", CHANNELS, threads, clock, this::due, sending::sendNext);
    timer = timers.begin("deliveries", Duration.ofSeconds(5), channels::wake);
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void tick() {
    timer.run();
  }

  public void onSignal(@Observes Signal signal) {
    if (signal.topic().equals(Deliveries.TOPIC)) {
      channels.wake();
    }
  }

  private List<String> due() {
    var keys = adapters.channels();
    return keys.isEmpty() || work.isStopping() ? List.of() : rows.due(keys, clock.instant());
  }
}
