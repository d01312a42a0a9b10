package org.handrail.kernel.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.WorkQueue.Backlog;

/**
 * How all queues of background work stand. Read for everybody at most once in some seconds: health,
 * metrics and screens ask on every node.
 */
@ApplicationScoped
public class QueueStates {

  private static final Duration FRESH = Duration.ofSeconds(5);

  @Inject @Any private Instance<WorkQueue> queues;
  @Inject private Sql sql;
  @Inject private Clock clock;

  private volatile Read last;

  /** By name. */
  public List<QueueState> all() {
    var now = clock.instant();
    var read = last;
    if (read == null || Duration.between(read.at(), now).abs().compareTo(FRESH) > 0) {
      read = new Read(now, read(now));
      last = read;
    }
    return read.states();
  }

  /** The next who asks is told how they stand then. */
  public void refresh() {
    last = null;
  }

  private List<QueueState> read(Instant now) {
    var failed = failed();
    return queues.stream()
        .map(queue -> state(queue, failed.getOrDefault(queue.name(), Failed.NONE), now))
        .sorted(Comparator.comparing(QueueState::name))
        .toList();
  }

  private static QueueState state(WorkQueue queue, Failed failed, Instant now) {
    Backlog backlog = queue.backlog(now);
    return new QueueState(
        queue.name(),
        backlog.waiting(),
        backlog.oldest(),
        backlog.lagSeconds(now),
        failed.retrying(),
        failed.givenUp());
  }

  private Map<String, Failed> failed() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select queue, count(*) filter (where next_at is not null) as retrying,
                      count(*) filter (where next_at is null and dropped_at is null) as given_up
                    from work_failure group by queue
                    """)
                .mapTo(Failed.class)
                .stream()
                .collect(Collectors.toMap(Failed::queue, each -> each)));
  }

  /** The failed items of a queue. */
  public record Failed(String queue, long retrying, long givenUp) {
    static final Failed NONE = new Failed("", 0, 0);
  }

  private record Read(Instant at, List<QueueState> states) {}
}
