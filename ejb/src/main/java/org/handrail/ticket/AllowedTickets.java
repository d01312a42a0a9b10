package org.handrail.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.handrail.security.Callers;
import org.handrail.ticket.access.Authorisation;
import org.handrail.ticket.access.Permission;
import org.handrail.ticket.change.UnitsOfChange;

/**
 * The ticket of a command, locked until the end of the transaction, unless the caller may not do
 * this with it: commands on one ticket run one after the other. Whether they may is asked in the
 * statement that locks.
 */
@ApplicationScoped
class AllowedTickets {

  @Inject private TicketRepository tickets;
  @Inject private UnitsOfChange units;
  @Inject private Authorisation authorisation;
  @Inject private Callers callers;

  /**
   * @param expectedVersion what the asker has seen, or null
   */
  Ticket toWorkOn(long ticketId, Long expectedVersion) {
    var ticket = allowed(Permission.WORK, ticketId);
    tickets.requireVersion(ticket, expectedVersion);
    return ticket;
  }

  Ticket toWriteIn(long ticketId) {
    return allowed(Permission.WRITE_AS_REQUESTER, ticketId);
  }

  Ticket toShare(long ticketId) {
    return allowed(Permission.SHARE, ticketId);
  }

  private Ticket allowed(Permission permission, long ticketId) {
    return units.hasLocked(ticketId)
        ? lockedBefore(permission, ticketId)
        : tickets
            .lock(ticketId, authorisation.allowed(permission))
            .orElseGet(() -> refused(permission, ticketId));
  }

  private Ticket lockedBefore(Permission permission, long ticketId) {
    if (!callers.current().isSystem()) {
      tickets.flush();
      authorisation.require(permission, ticketId);
    }
    return tickets.known(ticketId);
  }

  /** Allowed only if that changed between the two questions. */
  private Ticket refused(Permission permission, long ticketId) {
    authorisation.require(permission, ticketId);
    return tickets.lock(ticketId, authorisation.allowed(permission)).orElseThrow();
  }
}
