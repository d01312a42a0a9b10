package org.handrail.mail.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.handrail.kernel.Sql;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.mail.ledger.Outcome;
import org.handrail.mail.mailbox.MailboxSettings;
import org.handrail.mail.mailbox.Mailboxes;
import org.handrail.mail.parse.MailAddress;
import org.handrail.mail.parse.ParsedMail;
import org.handrail.mail.thread.OriginOfMail;
import org.handrail.mail.thread.Signing;
import org.handrail.security.Authorisation;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Permission;
import org.handrail.ticket.Channel;
import org.handrail.ticket.Level;
import org.handrail.ticket.TicketNumber;
import org.handrail.ticket.TicketRef;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.command.AddNote;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.command.WriteAsRequester;

/** The rules by which a mail becomes something, or nothing. */
@ApplicationScoped
public class IntakeRules {

  private static final int LONGEST_SUBJECT = 250;

  @Inject private Mailboxes mailboxes;
  @Inject private Signing signing;
  @Inject private TicketOfMail ticketOfMail;
  @Inject private Correspondents correspondents;
  @Inject private MessageOfMail messages;
  @Inject private TicketService tickets;
  @Inject private Authorisation authorisation;
  @Inject private Callers callers;
  @Inject private Sql sql;

  /** In the caller's transaction. */
  Decision decide(WaitingMail waiting, ParsedMail mail) {
    if (mail.messageId().filter(signing.messageIds()::isOurs).isPresent()) {
      return decision(mail, Outcome.LOOP_STOPPED, "OURS", null);
    }
    MailboxSettings mailbox = mailboxes.settings(waiting.mailboxId());
    Optional<TicketReference> reference = ticketOfMail.find(mail);
    return switch (OriginOfMail.of(mail)) {
      case BOUNCE -> decision(mail, Outcome.BOUNCE, null, ticketOfBounce(waiting, reference));
      case AUTO_REPLY -> automatic(mail, mailbox, reference);
      case MACHINE ->
          reference.isPresent()
              ? automatic(mail, mailbox, reference)
              : opened(mail, mailbox, reference, true);
      case PERSON -> said(mail, mailbox, reference);
    };
  }

  /** A ticket with the message itself as attachment, for what a person released unread. */
  Decision unread(WaitingMail waiting) {
    MailboxSettings mailbox = mailboxes.settings(waiting.mailboxId());
    var words = new MailWords(mailbox.language());
    var sender = correspondents.sender(Optional.empty(), mailbox);
    TicketRef ticket =
        as(
            sender.caller(),
            () ->
                tickets.open(
                    opening(
                        sender.personId(),
                        words.noSubject(),
                        messages.unread(waiting.raw(), words),
                        mailbox,
                        Set.of())));
    return new Decision(
        Outcome.NEW_TICKET, "RELEASED_UNREAD", null, ticket.id(), null, null, List.of());
  }

  private Decision said(
      ParsedMail mail, MailboxSettings mailbox, Optional<TicketReference> reference) {
    var sender = correspondents.sender(mail.from(), mailbox);
    return reference
        .flatMap(
            found -> writer(sender, found).map(writer -> written(mail, mailbox, found, writer)))
        .orElseGet(() -> opened(mail, mailbox, reference, false));
  }

  /** As whom the sender may write there, if at all. */
  private Optional<Caller> writer(Correspondent sender, TicketReference reference) {
    if (takesPart(sender, reference.ticketId())) {
      return Optional.of(sender.caller());
    }
    return reference.signed() ? Optional.of(sender.letIn()) : Optional.empty();
  }

  private boolean takesPart(Correspondent sender, long ticketId) {
    return as(sender.caller(), () -> authorisation.may(Permission.WRITE_AS_REQUESTER, ticketId));
  }

  private Decision written(
      ParsedMail mail, MailboxSettings mailbox, TicketReference reference, Caller writer) {
    TicketRef ticket = as(writer, () -> write(mail, mailbox, reference.ticketId(), false));
    boolean same = ticket.id() == reference.ticketId();
    return decision(mail, same ? Outcome.REPLY : Outcome.FOLLOW_UP, null, ticket.id());
  }

  private TicketRef write(
      ParsedMail mail, MailboxSettings mailbox, long ticketId, boolean automatic) {
    NewMessage message = messages.of(mail, automatic, new MailWords(mailbox.language()));
    return tickets.writeAsRequester(new WriteAsRequester(ticketId, message));
  }

  /**
   * Into its ticket while that is open to it, without any effect there; else it is only on record.
   */
  private Decision automatic(
      ParsedMail mail, MailboxSettings mailbox, Optional<TicketReference> reference) {
    if (reference.isEmpty()) {
      return decision(mail, Outcome.AUTOMATIC_DROPPED, "NO_TICKET", null);
    }
    long ticketId = reference.get().ticketId();
    var writer = writer(correspondents.sender(mail.from(), mailbox), reference.get());
    if (writer.isEmpty() || isOver(ticketId)) {
      return decision(mail, Outcome.AUTOMATIC_DROPPED, "NOT_OPEN_TO_IT", ticketId);
    }
    as(writer.get(), () -> write(mail, mailbox, ticketId, true));
    return decision(mail, Outcome.AUTOMATIC_ATTACHED, null, ticketId);
  }

  private Decision opened(
      ParsedMail mail,
      MailboxSettings mailbox,
      Optional<TicketReference> claimed,
      boolean automatic) {
    var words = new MailWords(mailbox.language());
    var sender = correspondents.sender(mail.from(), mailbox);
    Set<Long> watchers = automatic ? Set.of() : correspondents.others(mail, mailbox);
    TicketRef ticket =
        as(
            sender.caller(),
            () ->
                tickets.open(
                    opening(
                        sender.personId(),
                        subject(mail, words),
                        messages.of(mail, automatic || mail.from().isEmpty(), words),
                        mailbox,
                        watchers)));
    claimed.ifPresent(reference -> noteClaim(ticket, reference, words));
    return decision(
        mail, Outcome.NEW_TICKET, claimed.isPresent() ? "NOT_THEIRS" : null, ticket.id());
  }

  private static OpenTicket opening(
      long requester,
      String subject,
      NewMessage message,
      MailboxSettings mailbox,
      Set<Long> watchers) {
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
        watchers,
        null);
  }

  private void noteClaim(TicketRef ticket, TicketReference claimed, MailWords words) {
    String number = new TicketNumber(numberOf(claimed.ticketId())).toString();
    var note =
        NewMessage.written(SafeHtml.ofText(words.notTheirs(number)), List.of(), Channel.EMAIL);
    as(
        Caller.system("mail"),
        () -> {
          tickets.note(new AddNote(ticket.id(), null, note));
          return null;
        });
  }

  /** The report quotes the mail that did not arrive, and that carries our signed Message-ID. */
  private Long ticketOfBounce(WaitingMail waiting, Optional<TicketReference> reference) {
    return reference
        .filter(TicketReference::signed)
        .map(TicketReference::ticketId)
        .or(() -> ticketOfMail.quotedIn(waiting.raw()))
        .orElse(null);
  }

  private static String subject(ParsedMail mail, MailWords words) {
    String subject = mail.subject().isBlank() ? words.noSubject() : mail.subject();
    return subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
  }

  private boolean isOver(long ticketId) {
    return "CLOSED"
        .equals(value("select status_category from ticket where id = :id", ticketId, String.class));
  }

  private long numberOf(long ticketId) {
    return value("select number from ticket where id = :id", ticketId, Long.class);
  }

  private <T> T value(String query, long ticketId, Class<T> type) {
    return sql.query(handle -> handle.createQuery(query).bind("id", ticketId).mapTo(type).one());
  }

  private <T> T as(Caller caller, Callable<T> work) {
    try {
      return callers.callAs(caller, work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Decision decision(ParsedMail mail, Outcome outcome, String reason, Long ticketId) {
    return new Decision(
        outcome,
        reason,
        null,
        ticketId,
        mail.from().map(MailAddress::address).orElse(null),
        mail.subject(),
        mail.marks().stream().map(Enum::name).sorted().collect(Collectors.toList()));
  }
}
