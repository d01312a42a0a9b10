package org.handrail.web.api.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.handrail.kernel.DomainException;
import org.handrail.security.SecurityError;
import org.handrail.ticket.model.TicketNumber;
import org.handrail.ticket.query.TicketDetails;
import org.handrail.ticket.query.TicketQueries;
import org.handrail.web.api.SeenVersion;

/** Finds the ticket of an address and answers with it. */
@RequestScoped
public class TicketDoor {

  @Inject private TicketQueries tickets;

  /**
   * @throws DomainException {@code security.not-found}, also for what never was a number
   */
  TicketDetails ticket(String number) {
    return tickets.details(
        TicketNumber.parse(number).orElseThrow(() -> new DomainException(SecurityError.NOT_FOUND)));
  }

  long id(String number) {
    return ticket(number).id();
  }

  /** The ticket as it is after a change. */
  Response changed(long ticketId) {
    return answer(tickets.details(ticketId), Response.ok()).build();
  }

  ResponseBuilder answer(TicketDetails ticket, ResponseBuilder answer) {
    return answer.tag(SeenVersion.tag(ticket.version())).entity(TicketAnswer.of(ticket));
  }
}
