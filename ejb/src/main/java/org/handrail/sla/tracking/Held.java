package org.handrail.sla.tracking;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tickets whose clocks nobody else changes until the transaction ends.
 *
 * @param fresh those that nobody has looked at before
 * @param stepped those of which a step was taken
 */
record Held(int size, Set<Long> fresh, Set<Long> stepped) {

  static Held of(List<Row> rows) {
    return new Held(rows.size(), those(rows, Row::fresh), those(rows, Row::stepped));
  }

  private static Set<Long> those(List<Row> rows, Predicate<Row> which) {
    return rows.stream().filter(which).map(Row::ticketId).collect(Collectors.toSet());
  }

  /** One of them. */
  public record Row(long ticketId, boolean fresh, boolean stepped) {}
}
