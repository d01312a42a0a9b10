package org.handrail.forecast.backtest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.ticket.model.Priority;

/**
 * An incident of the log, as its rows tell it. The columns that say beforehand how it will end
 * (when it will be resolved and closed, by whom, by what) are not even read.
 *
 * @param changes by time
 */
record Incident(String number, Instant opened, List<Change> changes) {

  /**
   * A row: what the incident was from then on.
   *
   * @param agent empty while nobody has it
   * @param missed whether the promise was missed, as far as it is said by then
   */
  record Change(
      Instant at,
      String state,
      Priority priority,
      String category,
      String group,
      Optional<String> agent,
      boolean missed) {

    boolean isResolved() {
      return state.equals("Resolved") || isClosed();
    }

    boolean isClosed() {
      return state.equals("Closed");
    }
  }

  /** As it was known at an instant: the rows until then; empty if there was none. */
  Optional<Incident> knownAt(Instant instant) {
    var known = changes.stream().filter(change -> !change.at().isAfter(instant)).toList();
    return known.isEmpty() ? Optional.empty() : Optional.of(new Incident(number, opened, known));
  }

  Change last() {
    return changes.get(changes.size() - 1);
  }

  boolean isOpen() {
    return !last().isResolved();
  }

  /** When it was resolved for good, as far as is known; only of one that is not open. */
  Instant resolvedAt() {
    int first = changes.size() - 1;
    while (first > 0 && changes.get(first - 1).isResolved()) {
      first--;
    }
    return changes.get(first).at();
  }

  /** Since when an agent has it; empty if none ever had. */
  Optional<Instant> takenAt() {
    return changes.stream()
        .filter(change -> change.agent().isPresent())
        .map(Change::at)
        .findFirst();
  }

  /** Who had it last; only of one that was taken. */
  String agent() {
    return changes.stream()
        .flatMap(change -> change.agent().stream())
        .reduce((one, next) -> next)
        .orElseThrow();
  }

  /** Whether the promise was missed; the log says it only when an incident is closed. */
  Optional<Boolean> outcome() {
    return last().isClosed() ? Optional.of(last().missed()) : Optional.empty();
  }
}
