package org.handrail.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.handrail.people.PersonService;
import org.handrail.security.Callers;
import org.handrail.ticket.access.Authorisation;
import org.handrail.ticket.catalog.CategoryQueries;
import org.handrail.ticket.catalog.Statuses;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.event.TicketEvent.TicketOpened;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketRef;

/** Opens tickets: those somebody asks for, and those that go on from a closed one. */
@ApplicationScoped
class Opening {

  @Inject private TicketRepository tickets;
  @Inject private Statuses statuses;
  @Inject private CategoryQueries categories;
  @Inject private Conversation conversation;
  @Inject private TicketFollowers followers;
  @Inject private PersonService people;
  @Inject private TicketChanges changes;
  @Inject private Authorisation authorisation;
  @Inject private Callers callers;
  @Inject private Clock clock;

  /** Anyone who is not of the helpdesk opens for themselves only. */
  TicketRef open(OpenTicket command) {
    authorisation.requireOpeningFor(command.requesterId());
    people.get(command.requesterId());
    return add(command, Authorship.ofRequester(command.requesterId(), callers.current()));
  }

  /** What the requester's side says after a ticket is over. */
  TicketRef followUp(Ticket closed, NewMessage message) {
    var author = Authorship.onTheSideOf(closed.requesterId(), callers.current());
    return add(after(closed, message), author);
  }

  private OpenTicket after(Ticket closed, NewMessage message) {
    return new OpenTicket(
        closed.requesterId(),
        closed.subject(),
        message,
        closed.type(),
        closed.impact(),
        closed.urgency(),
        closed.categoryId(),
        closed.teamId(),
        message.channel(),
        Set.copyOf(followers.of(closed.id())),
        closed.id());
  }

  private TicketRef add(OpenTicket command, Authorship author) {
    var complete = categories.complete(command);
    var initial = statuses.standard(StatusCategory.NEW);
    var ticket = Ticket.open(tickets.next(), complete, initial, clock.instant());
    tickets.add(ticket);
    follow(ticket, command.followers());
    changes.record(opened(ticket, command, conversation.begin(ticket, command.message(), author)));
    return ticket.ref();
  }

  private void follow(Ticket ticket, Set<Long> people) {
    if (!people.isEmpty()) {
      tickets.flush();
      followers.addFirst(ticket.id(), people);
    }
  }

  private TicketOpened opened(Ticket ticket, OpenTicket command, long messageId) {
    return new TicketOpened(
        ticket.id(),
        ticket.ref().number(),
        ticket.requesterId(),
        messageId,
        command.channel(),
        command.followUpOf(),
        command.message().automatic(),
        callers.current(),
        clock.instant());
  }
}
