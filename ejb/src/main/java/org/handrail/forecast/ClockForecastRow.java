package org.handrail.forecast;

import java.time.Instant;
import org.handrail.sla.policy.ClockKind;
import org.handrail.ticket.model.TicketNumber;

/**
 * An open clock and the probability of its breach.
 *
 * @param priority as stored, 4 is urgent
 * @param dueAt null while it is paused
 * @param agent null while nobody has the ticket
 */
public record ClockForecastRow(
    long number,
    String subject,
    int priority,
    ClockKind kind,
    double probability,
    Instant dueAt,
    String agent) {

  /** As people know the ticket. */
  public String shownNumber() {
    return new TicketNumber(number).toString();
  }
}
