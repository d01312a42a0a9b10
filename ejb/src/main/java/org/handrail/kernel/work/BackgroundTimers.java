package org.handrail.kernel.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.handrail.kernel.stop.Work;

/** All timers of this node, and whether the server still calls them. */
@ApplicationScoped
public class BackgroundTimers {

  private static final Metadata AGE =
      Metadata.builder()
          .withName("handrail_timer_age_seconds")
          .withDescription("Seconds since the timer was last called")
          .build();
  private static final Metadata FAILURES =
      Metadata.builder()
          .withName("handrail_timer_failures")
          .withDescription("Failures of the timer since it last worked")
          .build();

  @Inject private MetricRegistry metrics;
  @Inject private Work work;
  @Inject private Clock clock;

  private final Map<String, BackgroundTimer> timers = new ConcurrentSkipListMap<>();

  /**
   * Called once by each timer's bean, at the start of the node: a timer that is never called counts
   * as silent, too.
   *
   * @param name as it stands in health, metrics, log and alarms
   * @param every its period, as its schedule has it
   */
  public BackgroundTimer begin(String name, Duration every, Runnable task) {
    var timer = new BackgroundTimer(name, every, task, work, clock);
    timers.put(name, timer);
    var tag = new Tag("timer", name);
    metrics.gauge(AGE, timer, this::age, tag);
    metrics.gauge(FAILURES, timer, BackgroundTimer::failures, tag);
    return timer;
  }

  private long age(BackgroundTimer timer) {
    return Duration.between(timer.called(), clock.instant()).toSeconds();
  }

  List<BackgroundTimer> all() {
    return List.copyOf(timers.values());
  }

  /** The names of the timers that have not been called for several of their periods. */
  List<String> silent(Instant now) {
    return timers.values().stream()
        .filter(timer -> timer.isSilent(now))
        .map(BackgroundTimer::name)
        .toList();
  }

  /** Whether the server called any timer within this time. */
  boolean anyWithin(Duration time, Instant now) {
    return timers.values().stream().anyMatch(timer -> timer.called().plus(time).isAfter(now));
  }
}
