package org.handrail.kernel.work;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** The figures of each queue for monitoring: waiting, lag, failed and given up. */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QueueMetrics {

  @Inject private MetricRegistry metrics;
  @Inject private QueueStates states;
  @Inject @Any private Instance<WorkQueue> queues;

  // the server finds this method by its name alone: no other may have it
  @PostConstruct
  void register() {
    queues.stream().map(WorkQueue::name).forEach(this::addGauges);
  }

  private void addGauges(String queue) {
    gauge(queue, "waiting", "Items that are due", QueueState::waiting);
    gauge(queue, "lag_seconds", "Seconds since the oldest item was due", QueueState::lagSeconds);
    gauge(queue, "failed", "Items that failed and are tried again", QueueState::retrying);
    gauge(queue, "given_up", "Items that wait for an administrator", QueueState::givenUp);
  }

  private void gauge(
      String queue, String name, String description, ToLongFunction<QueueState> figure) {
    var metadata =
        Metadata.builder().withName("handrail_queue_" + name).withDescription(description).build();
    metrics.gauge(metadata, this, self -> self.value(queue, figure), new Tag("queue", queue));
  }

  private long value(String queue, ToLongFunction<QueueState> figure) {
    return states.all().stream()
        .filter(state -> state.name().equals(queue))
        .mapToLong(figure)
        .findFirst()
        .orElse(0);
  }
}
