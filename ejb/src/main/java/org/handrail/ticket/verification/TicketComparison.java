package org.handrail.ticket.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Finds what of a ticket is stored otherwise than it was rebuilt. */
final class TicketComparison {

  /**
   * A command asks the clock for the ticket and again for its history; they are not one instant.
   */
  private static final Duration ONE_COMMAND = Duration.ofSeconds(30);

  private TicketComparison() {}

  /**
   * @param history of this ticket, as it happened
   */
  static List<TicketDifference> differences(StoredTicket stored, List<PastChange> history) {
    return RebuiltTicket.of(stored.createdAt(), history).entrySet().stream()
        .filter(rebuilt -> !isSame(stored.value(rebuilt.getKey()), rebuilt.getValue()))
        .map(
            rebuilt ->
                new TicketDifference(
                    stored.id(),
                    rebuilt.getKey(),
                    text(stored.value(rebuilt.getKey())),
                    text(rebuilt.getValue())))
        .toList();
  }

  private static boolean isSame(Object stored, Object rebuilt) {
    return stored instanceof Instant one && rebuilt instanceof Instant other
        ? Duration.between(one, other).abs().compareTo(ONE_COMMAND) <= 0
        : Objects.equals(text(stored), text(rebuilt));
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
