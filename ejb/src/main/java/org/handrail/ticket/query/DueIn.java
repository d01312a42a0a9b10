package org.handrail.ticket.query;

import java.time.Duration;
import org.handrail.ticket.field.Criteria;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.field.Operator;
import org.handrail.ticket.field.TicketFields;

/** How far off the earliest due of what was promised to a requester is. */
public enum DueIn {
  /** It has passed. */
  OVER(Duration.ZERO),
  TWO_HOURS(Duration.ofHours(2)),
  EIGHT_HOURS(Duration.ofHours(8)),
  DAY(Duration.ofDays(1));

  private final Duration ahead;

  DueIn(Duration ahead) {
    this.ahead = ahead;
  }

  /** Until when it is due at the latest, from now on; what is over already is not among it. */
  public Duration ahead() {
    return ahead;
  }

  /** Of a field that another feature brings. */
  Criteria criteria() {
    var due = TicketFields.known().get("due");
    return this == OVER
        ? Criteria.allOf(Criterion.of(due, Operator.AT_MOST, "now"))
        : Criteria.allOf(
            Criterion.of(due, Operator.AFTER, "now"),
            Criterion.of(due, Operator.AT_MOST, "now+%dh".formatted(ahead.toHours())));
  }
}
