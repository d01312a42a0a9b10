package org.handrail.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.channel.Inbound.TicketHint;
import org.handrail.channel.Received.Outcome;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.people.Identity;
import org.handrail.ticket.RequesterTicketService;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.command.AddNote;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.model.Level;
import org.handrail.ticket.model.TicketRef;

/** Tickets that messages open, and who follows them. */
@ApplicationScoped
class Openings {

  /** More addresses make a note that nobody reads. */
  private static final int MOST_NAMED = 50;

  @Inject private Correspondents correspondents;
  @Inject private TicketStates states;
  @Inject private Messages messages;
  @Inject private RequesterTicketService tickets;
  @Inject private TicketService helpdesk;
  @Inject private ActingAs acting;

  /**
   * @param claimed the ticket it names without a right to it
   * @param automatic nobody waits for an answer to it
   */
  Received open(Inbound message, Optional<TicketHint> claimed, boolean automatic) {
    var sender = correspondents.sender(message);
    var followers = automatic ? Followers.NONE : correspondents.followers(message, Set.of());
    var said = messages.opening(message, sender, automatic);
    var ticket =
        acting.as(sender.caller(), () -> tickets.open(opening(message, sender, said, followers)));
    claimed
        .map(hint -> states.number(hint.ticketId()).toString())
        .map(ConversationWords.of(message)::notTheirs)
        .ifPresent(hint -> note(message, ticket, hint));
    nameOthers(message, ticket, followers);
    String reason = claimed.isPresent() ? "NOT_THEIRS" : null;
    return Received.of(Outcome.NEW_TICKET, reason, ticket.id());
  }

  /** Everybody whom a participant has put in copy follows the ticket from now on. */
  void follow(Inbound message, TicketRef ticket) {
    if (!message.copied().isEmpty()) {
      var followers = correspondents.followers(message, states.people(ticket.id()));
      followers.people().forEach(person -> helpdesk.follow(ticket.id(), person));
      nameOthers(message, ticket, followers);
    }
  }

  private static OpenTicket opening(
      Inbound message, Correspondent sender, NewMessage said, Followers followers) {
    return new OpenTicket(
        sender.personId(),
        SubjectOfMessage.of(message),
        said,
        null,
        Level.MEDIUM,
        Level.MEDIUM,
        null,
        message.inbox().teamId(),
        message.channel(),
        followers.people(),
        null);
  }

  private void nameOthers(Inbound message, TicketRef ticket, Followers followers) {
    if (!followers.others().isEmpty()) {
      String names =
          followers.others().stream()
              .limit(MOST_NAMED)
              .map(Contact::identity)
              .map(Identity::value)
              .collect(Collectors.joining(", "));
      int howMany = followers.others().size();
      note(message, ticket, ConversationWords.of(message).notFollowing(howMany, names));
    }
  }

  private void note(Inbound message, TicketRef ticket, String words) {
    var note = NewMessage.written(SafeHtml.ofText(words), List.of(), message.channel());
    helpdesk.note(new AddNote(ticket.id(), null, note));
  }
}
