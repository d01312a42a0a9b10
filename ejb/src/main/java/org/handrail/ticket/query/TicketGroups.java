package org.handrail.ticket.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.handrail.kernel.Sql;
import org.handrail.kernel.signal.Signal;
import org.handrail.kernel.stop.Threads;
import org.handrail.ticket.field.CriteriaSql;

/**
 * The open, endangered and lately resolved tickets of all teams, counted in groups from which the
 * numbers of every viewer can be added up. Where there are few they are counted each time somebody
 * asks. Where there are many, one count serves all viewers of this node for some seconds, and
 * another thread counts again: so often that it takes a twentieth of the time at most.
 */
@ApplicationScoped
class TicketGroups {

  private static final Logger LOG = System.getLogger(TicketGroups.class.getName());

  /** So few are counted in some milliseconds, for every page. */
  private static final int FEW = 10_000;

  /** A count lasts so many times as long as it took. */
  private static final int SHARE = 20;

  /** After something changed, nobody waits longer to see it. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  /** Without a change the time goes on: tickets begin to be endangered. */
  private static final Duration LONGEST_QUIET = Duration.ofSeconds(30);

  private static final List<QueueView> VIEWS =
      List.of(QueueView.ALL_OPEN, QueueView.BREACHING_SOON, QueueView.RECENTLY_RESOLVED);

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private Threads threads;

  private final AtomicBoolean counting = new AtomicBoolean();
  private volatile Count last;
  private volatile boolean changed;

  /** A signal is enough: what is counted now is a little late anyway. */
  public void onSignal(@Observes Signal signal) {
    if (signal.topic().equals("ticket")) {
      changed = true;
    }
  }

  /** As they are now, or were some seconds ago where there are many. */
  List<TicketGroup> all() {
    var count = last;
    if (count == null || count.tickets() < FEW) {
      return count().groups();
    }
    if (isOver(count.took(), count.age(), changed, jitter())) {
      countBeside();
    }
    return count.groups();
  }

  /**
   * Whether to count again.
   *
   * @param jitter from 0.8 to 1.2, so that nodes do not count at the same moment
   */
  static boolean isOver(Duration took, Duration age, boolean changed, double jitter) {
    var byShare = took.multipliedBy(SHARE);
    var afterChange = byShare.compareTo(LONGEST_WAIT) < 0 ? byShare : LONGEST_WAIT;
    var lasts = changed ? afterChange : LONGEST_QUIET;
    return age.toNanos() > lasts.toNanos() * jitter;
  }

  private static double jitter() {
    return ThreadLocalRandom.current().nextDouble(0.8, 1.2);
  }

  private void countBeside() {
    if (counting.compareAndSet(false, true)) {
      try {
        threads.execute(this::countAndSay);
      } catch (RuntimeException | Error refused) {
        counting.set(false);
        throw refused;
      }
    }
  }

  private void countAndSay() {
    try {
      count();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "tickets could not be counted; the next page tries again", failed);
    } finally {
      counting.set(false);
    }
  }

  private Count count() {
    changed = false;
    long start = System.nanoTime();
    var groups = read();
    var count = new Count(groups, Duration.ofNanos(System.nanoTime() - start), System.nanoTime());
    last = count;
    return count;
  }

  private List<TicketGroup> read() {
    var criteria = new CriteriaSql("view", clock.instant());
    var query =
        VIEWS.stream()
            .map(view -> grouped(view, criteria))
            .collect(Collectors.joining(" union all "));
    return sql.query(
        handle ->
            handle
                .createQuery(query)
                .bindMap(criteria.parameters())
                .mapTo(TicketGroup.class)
                .list());
  }

  private static String grouped(QueueView view, CriteriaSql criteria) {
    return """
        select '%s' as view, t.team_id, t.assignee_id, %s as status_category, count(*) as tickets
        from ticket t where %s group by 2, 3, 4
        """
        .formatted(
            view.name(),
            // closed meanwhile or not is all the same there
            view == QueueView.ALL_OPEN ? "t.status_category" : "null",
            view.condition(criteria));
  }

  private record Count(List<TicketGroup> groups, Duration took, long at) {
    long tickets() {
      return groups.stream().mapToLong(TicketGroup::tickets).sum();
    }

    Duration age() {
      return Duration.ofNanos(System.nanoTime() - at);
    }
  }
}
