package org.handrail.forecast;

import org.handrail.ticket.model.TicketNumber;

/**
 * Something that would help a team: more agents, or a ticket to another team.
 *
 * @param agents null for a ticket that is moved
 * @param number of the ticket; null for agents, like the team it goes to
 * @param avoided how many breaches
 */
public record RemedyRow(Integer agents, Long number, String toTeam, double avoided) {

  /** As people know the ticket; only of one that is moved. */
  public String shownNumber() {
    return new TicketNumber(number).toString();
  }
}
