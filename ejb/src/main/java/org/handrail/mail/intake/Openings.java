package org.handrail.mail.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.mail.ledger.Outcome;
import org.handrail.mail.mailbox.MailboxSettings;
import org.handrail.mail.parse.MailAddress;
import org.handrail.security.Caller;
import org.handrail.ticket.RequesterTicketService;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.command.AddNote;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Level;
import org.handrail.ticket.model.TicketRef;

/** Tickets that mails open, and who follows them. */
@ApplicationScoped
public class Openings {

  private static final int LONGEST_SUBJECT = 250;

  /** More addresses make a note that nobody reads. */
  private static final int MOST_NAMED = 50;

  @Inject private Correspondents correspondents;
  @Inject private TicketsOfMails states;
  @Inject private MessageOfMail messages;
  @Inject private TicketService tickets;
  @Inject private RequesterTicketService requests;
  @Inject private ActingAs acting;

  /**
   * @param automatic nobody waits for an answer to it
   */
  Decision open(Incoming incoming, boolean automatic) {
    var sender = correspondents.sender(incoming);
    var followers = automatic ? Followers.NONE : correspondents.followers(incoming, Set.of());
    TicketRef ticket =
        acting.as(
            sender.caller(),
            () ->
                requests.open(
                    opening(
                        sender.personId(),
                        subject(incoming),
                        messages.of(
                            incoming, automatic || incoming.writer().isEmpty(), Optional.empty()),
                        incoming.mailbox(),
                        followers.people())));
    incoming
        .reference()
        .map(claimed -> incoming.words().notTheirs(states.number(claimed.ticketId()).toString()))
        .ifPresent(hint -> note(ticket.id(), hint));
    nameOthers(incoming, ticket.id(), followers);
    String reason = incoming.reference().isPresent() ? "NOT_THEIRS" : null;
    return incoming.decided(Outcome.NEW_TICKET, reason, ticket.id());
  }

  /** Everybody whom a participant has put in copy follows the ticket from now on. */
  void follow(Incoming incoming, long ticketId) {
    var followers = correspondents.followers(incoming, states.people(ticketId));
    acting.as(
        Caller.system("mail"),
        () -> {
          followers.people().forEach(person -> tickets.follow(ticketId, person));
          return null;
        });
    nameOthers(incoming, ticketId, followers);
  }

  /** A ticket with the message itself as attachment, for what a person released unread. */
  Decision unread(WaitingMail waiting, MailboxSettings mailbox) {
    var words = new MailWords(mailbox.language());
    var sender = correspondents.sender(Optional.empty(), mailbox);
    TicketRef ticket =
        acting.as(
            sender.caller(),
            () ->
                requests.open(
                    opening(
                        sender.personId(),
                        words.noSubject(),
                        messages.unread(waiting.raw(), words),
                        mailbox,
                        Set.of())));
    return new Decision(
        Outcome.NEW_TICKET, "RELEASED_UNREAD", null, ticket.id(), null, null, List.of());
  }

  private static OpenTicket opening(
      long requester,
      String subject,
      NewMessage message,
      MailboxSettings mailbox,
      Set<Long> followers) {
    return new OpenTicket(
        requester,
        subject,
        message,
        null,
        Level.MEDIUM,
        Level.MEDIUM,
        null,
        mailbox.teamId(),
        Channel.EMAIL,
        followers,
        null);
  }

  private void nameOthers(Incoming incoming, long ticketId, Followers followers) {
    if (!followers.others().isEmpty()) {
      String names =
          followers.others().stream()
              .limit(MOST_NAMED)
              .map(MailAddress::address)
              .collect(Collectors.joining(", "));
      note(ticketId, incoming.words().notFollowing(followers.others().size(), names));
    }
  }

  private void note(long ticketId, String words) {
    var note = NewMessage.written(SafeHtml.ofText(words), List.of(), Channel.EMAIL);
    acting.as(
        Caller.system("mail"),
        () -> {
          tickets.note(new AddNote(ticketId, null, note));
          return null;
        });
  }

  private static String subject(Incoming incoming) {
    String written = incoming.mail().subject();
    String subject = written.isBlank() ? incoming.words().noSubject() : written;
    return subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
  }
}
