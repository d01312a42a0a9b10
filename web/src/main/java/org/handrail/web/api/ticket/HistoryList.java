package org.handrail.web.api.ticket;

import java.time.Instant;
import java.util.List;
import org.handrail.ticket.query.HistoryRow;

/** What happened, the oldest first. */
public record HistoryList(List<Entry> items) {

  /**
   * One thing that happened; values are names where they were ids.
   *
   * @param enteredBy who did it on the actor's behalf; null if nobody
   */
  public record Entry(
      long id, Instant at, String actor, String enteredBy, String kind, String from, String to) {

    static Entry of(HistoryRow row) {
      return new Entry(
          row.id(),
          row.at(),
          row.actor(),
          row.enteredBy(),
          row.kind().key(),
          row.oldValue(),
          row.newValue());
    }
  }
}
