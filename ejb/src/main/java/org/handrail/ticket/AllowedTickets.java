package org.handrail.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.handrail.ticket.access.Authorisation;
import org.handrail.ticket.access.Permission;

/** The ticket of a command, locked, unless the caller may not do this with it. */
@ApplicationScoped
class AllowedTickets {

  @Inject private TicketRepository tickets;
  @Inject private Authorisation authorisation;

  Ticket toWorkOn(long ticketId, Long expectedVersion) {
    return allowed(Permission.WORK, ticketId, expectedVersion);
  }

  Ticket toWriteIn(long ticketId) {
    return allowed(Permission.WRITE_AS_REQUESTER, ticketId, null);
  }

  Ticket toShare(long ticketId) {
    return allowed(Permission.SHARE, ticketId, null);
  }

  private Ticket allowed(Permission permission, long ticketId, Long expectedVersion) {
    authorisation.require(permission, ticketId);
    return tickets.get(ticketId, expectedVersion);
  }
}
