package org.handrail.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.handrail.kernel.DomainException;
import org.handrail.people.Identity;
import org.handrail.people.PersonService;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.team.TeamQueries;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.command.WriteAsRequester;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketRef;
import org.handrail.ticket.model.TicketRejected;

/**
 * What requesters and those who follow a ticket do with it, by portal, mail or API. Each command is
 * one transaction; anyone who may not is told {@code security.not-found} or {@code
 * security.forbidden}.
 */
@Stateless
@ChangesTickets
@Requires(Role.REQUESTER)
public class RequesterTicketService {

  @Inject private AllowedTickets tickets;
  @Inject private Opening opening;
  @Inject private Conversation conversation;
  @Inject private Moves moves;
  @Inject private TicketFollowers followers;
  @Inject private PersonService people;
  @Inject private TeamQueries teams;
  @Inject private Clock clock;

  /**
   * Opens a ticket. Requesters open for themselves only.
   *
   * @throws TicketRejected {@code ticket.subject.empty}, {@code ticket.subject.too-long}, {@code
   *     ticket.message.empty}, {@code ticket.category.unknown}
   * @throws DomainException {@code people.unknown}
   */
  public TicketRef open(OpenTicket command) {
    return opening.open(command);
  }

  /**
   * Writes on the requester's side. What waited for them is open again, what was resolved is
   * reopened; what is closed, or was resolved longer ago than the team reopens, gets a follow-up.
   * What a machine wrote does none of that.
   *
   * @return the ticket the message is in now
   * @throws TicketRejected {@code ticket.message.empty}, and {@code ticket.closed} for a machine's
   */
  public TicketRef write(WriteAsRequester command) {
    var ticket = tickets.toWriteIn(command.ticketId());
    boolean automatic = command.message().automatic();
    if (!automatic && !ticket.accepts(teams.rules(ticket.teamId()), clock.instant())) {
      return opening.followUp(ticket, command.message());
    }
    conversation.fromRequester(ticket, command.message());
    if (ticket.comesBack() && !automatic) {
      moves.to(ticket, StatusCategory.OPEN);
    }
    return ticket.ref();
  }

  /**
   * Lets a colleague follow it, who must be known already.
   *
   * @throws DomainException {@code people.colleague.unknown}
   */
  public void share(long ticketId, Identity colleague) {
    var ticket = tickets.toShare(ticketId);
    followers.follow(ticket, people.colleague(ticket.requesterId(), colleague));
  }

  /** Lets somebody follow it no more; nothing happens if they did not. */
  public void unshare(long ticketId, long personId) {
    followers.unfollow(tickets.toShare(ticketId), personId);
  }

  /** The requester says that it is solved. Nothing happens if it is resolved or closed already. */
  public void resolve(long ticketId) {
    var ticket = tickets.toWriteIn(ticketId);
    if (ticket.statusCategory().isUnresolved()) {
      moves.to(ticket, StatusCategory.RESOLVED);
    }
  }
}
