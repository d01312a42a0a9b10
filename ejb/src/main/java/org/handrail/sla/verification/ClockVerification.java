package org.handrail.sla.verification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.handrail.kernel.Sql;
import org.handrail.security.Internal;
import org.handrail.sla.tracking.ClockComparison;
import org.handrail.sla.tracking.Compared;

/** Rebuilds the clocks of tickets and writes down what is stored otherwise. */
@Stateless
@Internal("the job verify-sla-clocks calls it, as the system")
public class ClockVerification {

  private static final String CHOSEN =
      """
      from sla_ticket where computed_at is not null and ticket_id > :after
        and (hashint8extended(ticket_id, :seed) & 2147483647) % :every = 0
      """;

  @Inject private Sql sql;
  @Inject private ClockComparison comparison;
  @Inject private DifferenceRows rows;
  @Inject private Clock clock;

  /**
   * @param size about how many tickets; 0 for all
   */
  public Sample sample(long seed, long size) {
    return new Sample(seed, size == 0 ? 1 : Math.max(1, count(new Sample(seed, 1), 0) / size));
  }

  /**
   * @param after only those with a higher id
   */
  public long count(Sample sample, long after) {
    return sql.query(
        handle ->
            handle
                .createQuery("select count(*) " + CHOSEN)
                .bindMethods(sample)
                .bind("after", after)
                .mapTo(Long.class)
                .one());
  }

  /** By their ids. */
  public List<Long> tickets(Sample sample, long after, int limit) {
    return sql.query(
        handle ->
            handle
                .createQuery("select ticket_id " + CHOSEN + " order by ticket_id limit :limit")
                .bindMethods(sample)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
  }

  /** What was found of these tickets before is forgotten. */
  public void verify(Collection<Long> ticketIds) {
    var suspects = suspects(comparison.compare(ticketIds));
    var found =
        suspects.isEmpty()
            ? List.<Difference>of()
            : differences(comparison.compareLocked(suspects));
    rows.replace(ticketIds, found, clock.instant());
  }

  /** How many tickets were found to differ since then, and still do. */
  public long countDiffering(Instant since) {
    return rows.countTickets(since);
  }

  private static List<Long> suspects(List<Compared> tickets) {
    return differences(tickets).stream().map(Difference::ticketId).distinct().toList();
  }

  private static List<Difference> differences(List<Compared> tickets) {
    return tickets.stream().flatMap(ticket -> Differences.of(ticket).stream()).toList();
  }
}
