package org.handrail.kernel.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.handrail.kernel.DatabaseFault;
import org.handrail.kernel.Sql;

/**
 * The items that failed. One that is here is left out by its queue until its next attempt, so that
 * it holds up nothing behind it; after {@link #MOST_ATTEMPTS} it is left out until an administrator
 * asks for another.
 */
@ApplicationScoped
public class WorkFailures {

  /**
   * After so many failures an item is given up: with the pauses between them, after some sixteen
   * hours.
   */
  public static final int MOST_ATTEMPTS = 12;

  private static final Logger LOG = System.getLogger(WorkFailures.class.getName());
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
  private static final int LONGEST_REASON = 500;

  /** In seconds, after the first failure, the second …; none after the last. */
  private static final List<Long> PAUSES =
      IntStream.range(1, MOST_ATTEMPTS)
          .mapToObj(WorkFailures::pauseAfter)
          .map(pause -> pause.orElseThrow().toSeconds())
          .toList();

  @Inject private Sql sql;

  /**
   * A condition of SQL that leaves out items which failed and may not be tried yet. It has no
   * parameter but {@code :now}.
   *
   * @param queue its name
   * @param item the expression of the item's id in the query
   */
  public static String mayBeTried(String queue, String item) {
    return """
    not exists (
      select 1 from work_failure f
      where f.queue = '%s' and f.item = %s and (f.next_at is null or f.next_at > :now))"""
        .formatted(queue, item);
  }

  /**
   * A condition of SQL that leaves out items which were given up: they wait for an administrator
   * and make no queue late. It has no parameter.
   *
   * @param queue its name
   * @param item the expression of the item's id in the query
   */
  public static String isNotGivenUp(String queue, String item) {
    return """
    not exists (
      select 1 from work_failure f
      where f.queue = '%s' and f.item = %s and f.next_at is null)"""
        .formatted(queue, item);
  }

  /**
   * Writes down that an item failed, in a transaction of its own, and puts the stack trace into the
   * log. A fault of the database is thrown again: it is not the item's.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void failed(String queue, long item, Throwable failure, Instant now) {
    DatabaseFault.rethrow(failure);
    var incident = UUID.randomUUID().toString().substring(0, 8);
    int attempts = count(queue, item, reason(failure), incident, now);
    LOG.log(
        Level.ERROR,
        "%s: item %d failed for the %d. time, incident %s"
            .formatted(queue, item, attempts, incident),
        failure);
  }

  /** The items of a queue that failed and have not been done since. */
  public Set<Long> of(String queue) {
    return new HashSet<>(
        sql.query(
            handle ->
                handle
                    .createQuery("select item from work_failure where queue = :queue")
                    .bind("queue", queue)
                    .mapTo(Long.class)
                    .list()));
  }

  /** The items were done, or are not due any more. */
  public void forget(String queue, Collection<Long> items) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    "delete from work_failure where queue = :queue and item = any(:items)")
                .bind("queue", queue)
                .bindArray("items", Long.class, items)
                .execute());
  }

  /**
   * Lets the item be tried at once, as if it had never failed.
   *
   * @return false if it is not among the failed
   */
  public boolean retry(String queue, long item) {
    return sql.query(
        handle ->
            handle.execute("delete from work_failure where queue = ? and item = ?", queue, item)
                == 1);
  }

  /**
   * Drops the item: it is not tried again unless somebody asks for it, and nobody has to decide
   * about it any more.
   *
   * @return false if it is not among the failed, or was dropped before
   */
  public boolean drop(String queue, long item, Instant now) {
    return sql.query(
        handle ->
            handle.execute(
                    """
                    update work_failure set next_at = null, dropped_at = ?
                    where queue = ? and item = ? and dropped_at is null
                    """,
                    now,
                    queue,
                    item)
                == 1);
  }

  /** One minute, then twice as long each time, up to four hours; empty when it is given up. */
  static Optional<Duration> pauseAfter(int attempts) {
    if (attempts >= MOST_ATTEMPTS) {
      return Optional.empty();
    }
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
    return Optional.of(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
  }

  /**
   * One statement, so that two nodes that fail at the same time count both failures. After the last
   * attempt there is no pause, and so no next attempt.
   */
  private int count(String queue, long item, String reason, String incident, Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    insert into work_failure as f
                      (queue, item, attempts, first_failed_at, last_failed_at, next_at, reason, incident)
                    values (:queue, :item, 1, :now, :now,
                      cast(:now as timestamptz) + make_interval(secs => (:pauses)[1]),
                      :reason, :incident)
                    on conflict (queue, item) do update
                      set attempts = f.attempts + 1, last_failed_at = :now,
                        next_at = cast(:now as timestamptz)
                          + make_interval(secs => (:pauses)[f.attempts + 1]),
                        reason = :reason, incident = :incident
                    returning attempts
                    """)
                .bind("queue", queue)
                .bind("item", item)
                .bind("now", now)
                .bindArray("pauses", Long.class, PAUSES)
                .bind("reason", reason)
                .bind("incident", incident)
                .mapTo(Integer.class)
                .one());
  }

  /** The last cause says what happened; what a statement was given is not repeated. */
  private static String reason(Throwable failure) {
    var last = failure;
    while (last.getCause() != null && last.getCause() != last) {
      last = last.getCause();
    }
    var said =
        last.getMessage() == null ? "" : ": " + last.getMessage().lines().findFirst().orElse("");
    var reason = last.getClass().getSimpleName() + said;
    return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
  }
}
