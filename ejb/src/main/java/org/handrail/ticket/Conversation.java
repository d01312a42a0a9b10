package org.handrail.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.handrail.security.Callers;
import org.handrail.ticket.attachment.Attachments;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.event.TicketEvent.NoteAdded;
import org.handrail.ticket.event.TicketEvent.PublicReplySent;
import org.handrail.ticket.event.TicketEvent.RequesterWrote;
import org.handrail.ticket.model.MessageKind;

/** Adds messages to tickets, with their files. An empty message is refused. */
@ApplicationScoped
class Conversation {

  @Inject private TicketRepository tickets;
  @Inject private Attachments attachments;
  @Inject private TicketChanges changes;
  @Inject private Callers callers;
  @Inject private Clock clock;

  /** The message a ticket is opened with; tells its id. */
  long begin(Ticket ticket, NewMessage message, Authorship author) {
    return add(ticket, MessageKind.REQUESTER_MESSAGE, message, author);
  }

  /** An agent answers the requester. */
  void reply(Ticket ticket, NewMessage message) {
    var by = callers.current();
    boolean first = ticket.answered(clock.instant());
    long id = add(ticket, MessageKind.PUBLIC_REPLY, message, Authorship.of(by));
    changes.record(new PublicReplySent(ticket.id(), id, first, by, clock.instant()));
  }

  /** Somebody of the helpdesk notes something for the helpdesk. */
  void note(Ticket ticket, NewMessage message) {
    var by = callers.current();
    ticket.noted(clock.instant());
    long id = add(ticket, MessageKind.INTERNAL_NOTE, message, Authorship.of(by));
    changes.record(new NoteAdded(ticket.id(), id, by, clock.instant()));
  }

  /** The requester's side writes. What a machine wrote is there, but nobody waits for an answer. */
  void fromRequester(Ticket ticket, NewMessage message) {
    var by = callers.current();
    if (message.automatic()) {
      ticket.noted(clock.instant());
    } else {
      ticket.requesterWrote(clock.instant());
    }
    var author = Authorship.onTheSideOf(ticket.requesterId(), by);
    long id = add(ticket, MessageKind.REQUESTER_MESSAGE, message, author);
    changes.record(new RequesterWrote(ticket.id(), id, message.automatic(), by, clock.instant()));
  }

  private long add(Ticket ticket, MessageKind kind, NewMessage said, Authorship by) {
    var message = new Message(ticket, kind, said, by, clock.instant());
    tickets.add(message);
    if (!said.attachments().isEmpty()) {
      tickets.flush();
      attachments.attach(said.attachments(), ticket.id(), message.id());
    }
    return message.id();
  }
}
