package org.handrail.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.handrail.security.Callers;
import org.handrail.security.Internal;
import org.handrail.ticket.command.AssignTicket;
import org.handrail.ticket.command.NoteUndelivered;
import org.handrail.ticket.event.TicketEvent.ReplyUndelivered;
import org.handrail.ticket.model.StatusCategory;

/**
 * What Handrail does with tickets by itself: routing, assignment, escalation, closing. Each command
 * is one transaction, and like all others is refused with {@code ticket.closed} once the ticket is
 * closed.
 */
@Stateless
@ChangesTickets
@Internal("only parts of Handrail call, as the system; screens and REST never do")
public class InternalTicketService {

  @Inject private AllowedTickets tickets;
  @Inject private Moves moves;
  @Inject private TicketFollowers followers;
  @Inject private UndeliveredReplies undelivered;
  @Inject private TicketChanges changes;
  @Inject private Callers callers;
  @Inject private Clock clock;

  /** Routing decided which team it is for, of those in use. */
  public void route(long ticketId, long teamId) {
    moves.toKnownTeam(tickets.toWorkOn(ticketId, null), teamId);
  }

  /** A strategy decided who works on it: an agent of those who may, or nobody any more. */
  public void assign(AssignTicket command) {
    var ticket = tickets.toWorkOn(command.ticketId(), command.expectedVersion());
    moves.toKnownAgent(ticket, command.assigneeId());
  }

  /** Gives it to another team, unless it is there already. */
  public void escalate(long ticketId, long teamId) {
    moves.toOtherTeam(tickets.toWorkOn(ticketId, null), teamId);
  }

  /** By one step, unless it is urgent already. */
  public void raisePriority(long ticketId) {
    var ticket = tickets.toWorkOn(ticketId, null);
    changes.record(ticket.raise(callers.current(), clock.instant()));
  }

  public void tag(long ticketId, String tag) {
    followers.tag(tickets.toWorkOn(ticketId, null), tag);
  }

  /**
   * An answer did not arrive. Nothing happens if that is known; else a ticket that waits for its
   * requester to answer it does not any more, and nothing else moves.
   */
  public void noteUndelivered(NoteUndelivered command) {
    if (!undelivered.note(command, clock.instant())) {
      return;
    }
    var ticket = tickets.toWorkOn(command.ticketId(), null);
    changes.record(
        new ReplyUndelivered(
            ticket.id(),
            command.messageId(),
            command.address(),
            command.because(),
            callers.current(),
            clock.instant()));
    if (ticket.statusCategory() == StatusCategory.PENDING
        && undelivered.isNewestForRequester(command)) {
      moves.to(ticket, StatusCategory.OPEN);
    }
  }

  /** Closes what has been resolved and silent until {@code now}; false if it is not so any more. */
  public boolean closeIfSilent(long ticketId, Instant now) {
    var ticket = tickets.toWorkOn(ticketId, null);
    if (!ticket.isSilentSince(now)) {
      return false;
    }
    moves.to(ticket, StatusCategory.CLOSED);
    return true;
  }
}
