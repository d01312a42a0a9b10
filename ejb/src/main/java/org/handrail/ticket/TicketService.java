package org.handrail.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.handrail.kernel.DomainException;
import org.handrail.people.Identity;
import org.handrail.people.Introductions;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.ticket.catalog.CategoryQueries;
import org.handrail.ticket.command.AddNote;
import org.handrail.ticket.command.AssignTicket;
import org.handrail.ticket.command.ChangeProperties;
import org.handrail.ticket.command.ChangeStatus;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.command.ReplyToTicket;
import org.handrail.ticket.command.TransferTicket;
import org.handrail.ticket.model.TicketError;
import org.handrail.ticket.model.TicketRef;
import org.handrail.ticket.model.TicketRejected;

/**
 * What agents do with tickets, by screen, API or mail. Each command is one transaction; it is
 * refused with {@code security.not-found} or {@code security.forbidden} to those who may not, with
 * {@code ticket.changed-meanwhile} to those who have not seen the newest version, and with {@code
 * ticket.closed} once the ticket is closed.
 *
 * @see RequesterTicketService for the requester's side
 * @see InternalTicketService for what Handrail does by itself
 */
@Stateless
@ChangesTickets
@Requires(Role.AGENT)
public class TicketService {

  @Inject private AllowedTickets tickets;
  @Inject private Opening opening;
  @Inject private Conversation conversation;
  @Inject private Moves moves;
  @Inject private TicketFollowers followers;
  @Inject private CategoryQueries categories;
  @Inject private Introductions introductions;
  @Inject private TicketChanges changes;
  @Inject private Callers callers;
  @Inject private Clock clock;

  /**
   * Opens a ticket for somebody.
   *
   * @throws TicketRejected {@code ticket.subject.empty}, {@code ticket.subject.too-long}, {@code
   *     ticket.message.empty}, {@code ticket.category.unknown}
   * @throws DomainException {@code people.unknown}
   */
  @Requires({Role.AGENT, Role.ADMIN})
  public TicketRef open(OpenTicket command) {
    return opening.open(command);
  }

  /**
   * Opens a ticket for somebody who may be new to us; nobody is made known if it is refused.
   *
   * @param name of somebody new; null takes the identity's value
   * @param command its requester is not looked at
   * @throws TicketRejected those of {@link #open}
   */
  @Requires({Role.AGENT, Role.ADMIN})
  public TicketRef openFor(Identity requester, String name, OpenTicket command) {
    return opening.open(command.of(introductions.meet(requester, name)));
  }

  /**
   * Answers the requester. A new ticket is open from then on, unless another status is asked for.
   *
   * @throws TicketRejected {@code ticket.message.empty}, {@code ticket.status.unknown}
   */
  public void reply(ReplyToTicket command) {
    var ticket = tickets.toWorkOn(command.ticketId(), command.expectedVersion());
    conversation.reply(ticket, command.message());
    moves.afterWork(ticket, command.nextStatusId());
  }

  /**
   * @throws TicketRejected {@code ticket.message.empty}
   */
  public void note(AddNote command) {
    var ticket = tickets.toWorkOn(command.ticketId(), command.expectedVersion());
    conversation.note(ticket, command.message());
  }

  /**
   * @throws TicketRejected {@code ticket.status.unknown}
   */
  public void changeStatus(ChangeStatus command) {
    var ticket = tickets.toWorkOn(command.ticketId(), command.expectedVersion());
    moves.toStatus(ticket, command.statusId());
  }

  /**
   * Gives the ticket to an agent or to nobody. Anyone who decides may exceed the agent's capacity
   * and give it to somebody who is away: only strategies may not.
   *
   * @throws TicketRejected {@code ticket.agent.unknown} unless the account is an active agent who
   *     may see the ticket
   */
  public void assign(AssignTicket command) {
    var ticket = tickets.toWorkOn(command.ticketId(), command.expectedVersion());
    moves.toAgent(ticket, command.assigneeId());
  }

  /** The caller makes it their own and begins to work on it. */
  public void take(long ticketId, Long expectedVersion) {
    var ticket = tickets.toWorkOn(ticketId, expectedVersion);
    moves.toCaller(ticket);
    moves.afterWork(ticket, null);
  }

  /**
   * Hands over to another team with a note; nobody owns it there until it is assigned or taken.
   *
   * @throws TicketRejected {@code ticket.team.unknown}, {@code ticket.transfer.same-team}, {@code
   *     ticket.transfer.note-missing}
   */
  public void transfer(TransferTicket command) {
    var ticket = tickets.toWorkOn(command.ticketId(), command.expectedVersion());
    if (command.note().isEmpty()) {
      throw new TicketRejected(TicketError.HAND_OVER_NOTE_MISSING);
    }
    conversation.note(ticket, command.note());
    moves.toTeam(ticket, command.teamId());
  }

  /**
   * @throws TicketRejected {@code ticket.subject.empty}, {@code ticket.subject.too-long}, {@code
   *     ticket.category.unknown}
   */
  public void changeProperties(ChangeProperties command) {
    var ticket = tickets.toWorkOn(command.ticketId(), command.expectedVersion());
    command.category().ifPresent(categories::require);
    ticket
        .change(command.properties(), callers.current(), clock.instant())
        .forEach(changes::record);
  }

  /**
   * @throws TicketRejected {@code ticket.tag.malformed}
   */
  public void tag(long ticketId, String tag) {
    followers.tag(tickets.toWorkOn(ticketId, null), tag);
  }

  /** Takes the tag off; nothing happens if it is not there. */
  public void untag(long ticketId, String tag) {
    followers.untag(tickets.toWorkOn(ticketId, null), tag);
  }

  /** Lets a person follow the ticket: they see it on the portal and hear of public replies. */
  public void follow(long ticketId, long personId) {
    followers.follow(tickets.toWorkOn(ticketId, null), personId);
  }

  /** The person follows it no more; nothing happens if they did not. */
  public void unfollow(long ticketId, long personId) {
    followers.unfollow(tickets.toWorkOn(ticketId, null), personId);
  }
}
