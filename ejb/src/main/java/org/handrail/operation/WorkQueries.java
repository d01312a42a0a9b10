package org.handrail.operation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.Cursor;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Page;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.QueueState;
import org.handrail.kernel.work.QueueStates;
import org.handrail.kernel.work.WorkQueue;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Answers about background work, of all nodes. */
@Stateless
@Requires(Role.ADMIN)
public class WorkQueries {

  private static final String FAILED =
      """
      select id, queue, item, :kind || ' ' || item as object, attempts, first_failed_at,
        last_failed_at, next_at, dropped_at, reason, incident
      from work_failure
      where queue = :queue and id < :after
      order by id desc limit :limit
      """;

  @Inject private QueueStates states;
  @Inject @Any private Instance<WorkQueue> queues;
  @Inject private Sql sql;

  /** All queues by name, as they stood within the last seconds. */
  public List<QueueState> queues() {
    return states.all();
  }

  /**
   * What failed in a queue and has not been done since; what failed for the first time last is
   * first.
   *
   * @throws DomainException {@code operation.queue.unknown}
   */
  public Page<FailedItem> failed(String queue, Optional<Cursor> after, int limit) {
    var kind = queue(queue).items();
    var found =
        sql.query(
            handle ->
                handle
                    .createQuery(FAILED)
                    .bind("kind", kind)
                    .bind("queue", queue)
                    .bind("after", after.map(Cursor::id).orElse(Long.MAX_VALUE))
                    .bind("limit", limit + 1)
                    .mapTo(FailedItem.class)
                    .list());
    return Page.of(found, limit, row -> Cursor.of(row.id()));
  }

  /** How many items of a queue failed and have not been done since; 0 if there is no such queue. */
  public long countFailed(String queue) {
    return sql.query(
        handle ->
            handle
                .createQuery("select count(*) from work_failure where queue = :queue")
                .bind("queue", queue)
                .mapTo(Long.class)
                .one());
  }

  /**
   * @throws DomainException {@code operation.queue.unknown}
   */
  public void requireKnown(String queue) {
    queue(queue);
  }

  private WorkQueue queue(String name) {
    return queues.stream()
        .filter(queue -> queue.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new DomainException(OperationError.UNKNOWN_QUEUE, Map.of("queue", name)));
  }
}
