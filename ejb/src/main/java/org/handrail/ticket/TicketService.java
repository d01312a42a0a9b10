package org.handrail.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.handrail.kernel.DomainException;
import org.handrail.people.EmailAddress;
import org.handrail.people.Introductions;
import org.handrail.people.PersonService;
import org.handrail.security.Authorisation;
import org.handrail.security.Callers;
import org.handrail.security.Internal;
import org.handrail.security.Permission;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.team.TeamQueries;
import org.handrail.ticket.attachment.Attachments;
import org.handrail.ticket.catalog.CategoryQueries;
import org.handrail.ticket.catalog.Statuses;
import org.handrail.ticket.catalog.TicketStatus;
import org.handrail.ticket.command.AddNote;
import org.handrail.ticket.command.AssignTicket;
import org.handrail.ticket.command.ChangeProperties;
import org.handrail.ticket.command.ChangeStatus;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.NoteUndelivered;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.command.ReplyToTicket;
import org.handrail.ticket.command.TransferTicket;
import org.handrail.ticket.command.WriteAsRequester;
import org.handrail.ticket.event.TicketEvent;
import org.handrail.ticket.event.TicketEvent.NoteAdded;
import org.handrail.ticket.event.TicketEvent.PublicReplySent;
import org.handrail.ticket.event.TicketEvent.ReplyUndelivered;
import org.handrail.ticket.event.TicketEvent.RequesterWrote;
import org.handrail.ticket.event.TicketEvent.TicketOpened;
import org.handrail.ticket.model.MessageKind;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketError;
import org.handrail.ticket.model.TicketRef;
import org.handrail.ticket.model.TicketRejected;

/**
 * The door for every change of a ticket, whoever asks: screen, API, mail, timer. Each command is
 * one transaction; it is refused with {@code security.not-found} or {@code security.forbidden} to
 * those who may not, with {@code ticket.changed-meanwhile} to those who have not seen the newest
 * version, and with {@code ticket.closed} once the ticket is closed.
 */
@Stateless
@Requires(Role.AGENT)
public class TicketService {

  @Inject private TicketRepository tickets;
  @Inject private Statuses statuses;
  @Inject private CategoryQueries categories;
  @Inject private TeamQueries teams;
  @Inject private Attachments attachments;
  @Inject private TicketFollowers followers;
  @Inject private Deliveries deliveries;
  @Inject private PersonService people;
  @Inject private Introductions introductions;
  @Inject private TicketChanges changes;
  @Inject private Authorisation authorisation;
  @Inject private Callers callers;
  @Inject private Clock clock;

  /**
   * Opens a ticket. Requesters open for themselves only.
   *
   * @throws TicketRejected {@code ticket.subject.empty}, {@code ticket.subject.too-long}, {@code
   *     ticket.message.empty}, {@code ticket.category.unknown}
   * @throws DomainException {@code people.unknown}
   */
  @Requires(Role.REQUESTER)
  public TicketRef open(OpenTicket command) {
    authorisation.requireOpeningFor(command.requesterId());
    people.get(command.requesterId());
    return add(command, Authorship.ofRequester(command.requesterId(), callers.current()));
  }

  /**
   * Opens a ticket for somebody who may be new to us; nobody is made known if it is refused.
   *
   * @param name of somebody new; null takes the address
   * @param command its requester is not looked at
   * @throws TicketRejected those of {@link #open}
   */
  @Requires({Role.AGENT, Role.ADMIN})
  public TicketRef openFor(EmailAddress requester, String name, OpenTicket command) {
    return open(command.of(introductions.meet(requester, name)));
  }

  /**
   * Answers the requester. A new ticket is open from then on, unless another status is asked for.
   *
   * @throws TicketRejected {@code ticket.message.empty}, {@code ticket.status.unknown}
   */
  public void reply(ReplyToTicket command) {
    var ticket = workOn(command.ticketId(), command.expectedVersion());
    boolean first = ticket.answered(clock.instant());
    long messageId =
        say(ticket, MessageKind.PUBLIC_REPLY, command.message(), Authorship.of(callers.current()));
    changes.record(
        new PublicReplySent(ticket.id(), messageId, first, callers.current(), clock.instant()));
    moveAfterWork(ticket, command.nextStatusId());
  }

  /**
   * @throws TicketRejected {@code ticket.message.empty}
   */
  public void note(AddNote command) {
    var ticket = workOn(command.ticketId(), command.expectedVersion());
    addNote(ticket, command.message());
  }

  /**
   * Says something on the requester's side. What waited for them is open again, what was resolved
   * is reopened; what is closed, or was resolved longer ago than the team reopens, gets a
   * follow-up. What a machine wrote does none of that.
   *
   * @return the ticket the message is in now
   * @throws TicketRejected {@code ticket.message.empty}, and {@code ticket.closed} for a machine's
   */
  @Requires(Role.REQUESTER)
  public TicketRef writeAsRequester(WriteAsRequester command) {
    authorisation.require(Permission.WRITE_AS_REQUESTER, command.ticketId());
    var ticket = tickets.get(command.ticketId(), null);
    boolean automatic = command.message().automatic();
    if (!automatic && !ticket.accepts(teams.rules(ticket.teamId()), clock.instant())) {
      return add(followUp(ticket, command.message()), sideOf(ticket));
    }
    if (automatic) {
      ticket.noted(clock.instant());
    } else {
      ticket.requesterWrote(clock.instant());
    }
    long messageId = say(ticket, MessageKind.REQUESTER_MESSAGE, command.message(), sideOf(ticket));
    changes.record(
        new RequesterWrote(ticket.id(), messageId, automatic, callers.current(), clock.instant()));
    if (ticket.comesBack() && !automatic) {
      move(ticket, statuses.standard(StatusCategory.OPEN));
    }
    return ticket.ref();
  }

  /**
   * @throws TicketRejected {@code ticket.status.unknown}
   */
  public void changeStatus(ChangeStatus command) {
    var ticket = workOn(command.ticketId(), command.expectedVersion());
    move(ticket, statuses.get(command.statusId()));
  }

  /**
   * Gives the ticket to an agent or to nobody. Whoever decides may exceed the agent's capacity and
   * give it to somebody who is away: only strategies may not.
   *
   * @throws TicketRejected {@code ticket.agent.unknown} unless the account is an active agent who
   *     may see the ticket
   */
  public void assign(AssignTicket command) {
    var ticket = workOn(command.ticketId(), command.expectedVersion());
    requireServing(command.assigneeId(), ticket.teamId());
    ticket
        .assignTo(command.assigneeId(), callers.current(), clock.instant())
        .ifPresent(changes::record);
  }

  /** The caller makes it their own and begins to work on it. */
  public void take(long ticketId, Long expectedVersion) {
    var ticket = workOn(ticketId, expectedVersion);
    ticket
        .assignTo(callers.current().accountId(), callers.current(), clock.instant())
        .ifPresent(changes::record);
    moveAfterWork(ticket, null);
  }

  /**
   * Hands over to another team with a note; nobody owns it there until it is assigned or taken.
   *
   * @throws TicketRejected {@code ticket.team.unknown}, {@code ticket.transfer.same-team}, {@code
   *     ticket.transfer.note-missing}
   */
  public void transfer(TransferTicket command) {
    var ticket = workOn(command.ticketId(), command.expectedVersion());
    if (command.note().isEmpty()) {
      throw new TicketRejected(TicketError.HAND_OVER_NOTE_MISSING);
    }
    addNote(ticket, command.note());
    toTeam(ticket, command.teamId());
  }

  /** Routing decided which team it is for; only the system calls this, and without a note. */
  @Internal("routing acts as the system")
  public void route(long ticketId, long teamId) {
    toTeam(workOn(ticketId, null), teamId);
  }

  /** Gives it to another team, unless it is there already; only the system calls this. */
  @Internal("escalation acts as the system")
  public void escalate(long ticketId, long teamId) {
    var ticket = workOn(ticketId, null);
    if (!Objects.equals(ticket.teamId(), teamId)) {
      toTeam(ticket, teamId);
    }
  }

  /** By one step, unless it is urgent already; only the system calls this. */
  @Internal("escalation acts as the system")
  public void raisePriority(long ticketId) {
    record(workOn(ticketId, null).raise(callers.current(), clock.instant()));
  }

  /**
   * @throws TicketRejected {@code ticket.subject.empty}, {@code ticket.subject.too-long}, {@code
   *     ticket.category.unknown}
   */
  public void changeProperties(ChangeProperties command) {
    var ticket = workOn(command.ticketId(), command.expectedVersion());
    var by = callers.current();
    var now = clock.instant();
    record(
        ticket.judge(
            Objects.requireNonNullElse(command.impact(), ticket.impact()),
            Objects.requireNonNullElse(command.urgency(), ticket.urgency()),
            by,
            now));
    if (command.subject() != null) {
      record(ticket.rename(command.subject(), by, now));
    }
    if (command.type() != null) {
      record(ticket.retype(command.type(), by, now));
    }
    if (command.categoryId() != null) {
      categories.require(command.categoryId());
      record(ticket.categorise(command.categoryId(), by, now));
    }
  }

  /**
   * @throws TicketRejected {@code ticket.tag.malformed}
   */
  public void tag(long ticketId, String tag) {
    var ticket = workOn(ticketId, null);
    ticket.touched(clock.instant());
    record(followers.tag(ticketId, tag));
  }

  /** Takes the tag off; nothing happens if it is not there. */
  public void untag(long ticketId, String tag) {
    var ticket = workOn(ticketId, null);
    ticket.touched(clock.instant());
    record(followers.untag(ticketId, tag));
  }

  /** Lets a person follow the ticket: they see it on the portal and hear of public replies. */
  public void follow(long ticketId, long personId) {
    var ticket = workOn(ticketId, null);
    ticket.touched(clock.instant());
    record(followers.follow(ticketId, personId));
  }

  /** The person follows it no more; nothing happens if they did not. */
  public void unfollow(long ticketId, long personId) {
    var ticket = workOn(ticketId, null);
    ticket.touched(clock.instant());
    record(followers.unfollow(ticketId, personId));
  }

  /**
   * The requester lets a colleague follow it, who must be known already.
   *
   * @throws DomainException {@code people.colleague.unknown}
   */
  @Requires(Role.REQUESTER)
  public void share(long ticketId, EmailAddress colleague) {
    var ticket = shareable(ticketId);
    record(followers.follow(ticketId, people.colleague(ticket.requesterId(), colleague)));
  }

  /** The requester lets somebody follow it no more; nothing happens if they did not. */
  @Requires(Role.REQUESTER)
  public void unshare(long ticketId, long personId) {
    shareable(ticketId);
    record(followers.unfollow(ticketId, personId));
  }

  /** The requester says that it is solved. Nothing happens if it is resolved or closed already. */
  @Requires(Role.REQUESTER)
  public void resolveAsRequester(long ticketId) {
    authorisation.require(Permission.WRITE_AS_REQUESTER, ticketId);
    var ticket = tickets.get(ticketId, null);
    if (ticket.statusCategory().isUnresolved()) {
      move(ticket, statuses.standard(StatusCategory.RESOLVED));
    }
  }

  /**
   * An answer did not arrive. Nothing happens if that is known; else a ticket that waits for its
   * requester to answer it does not any more, and nothing else moves.
   */
  @Internal("the mail that leaves acts as the system")
  public void noteUndelivered(NoteUndelivered command) {
    var now = clock.instant();
    if (!deliveries.note(command, now)) {
      return;
    }
    var ticket = tickets.get(command.ticketId(), null);
    changes.record(
        new ReplyUndelivered(
            ticket.id(),
            command.messageId(),
            command.address(),
            command.because(),
            callers.current(),
            now));
    if (ticket.statusCategory() == StatusCategory.PENDING
        && deliveries.isNewestForRequester(command)) {
      move(ticket, statuses.standard(StatusCategory.OPEN));
    }
  }

  /** Closes what has been resolved and silent until {@code now}; false if it is not so any more. */
  @Internal("the sweep acts as the system")
  public boolean closeIfSilent(long ticketId, Instant now) {
    var ticket = tickets.get(ticketId, null);
    if (!ticket.isSilentSince(now)) {
      return false;
    }
    move(ticket, statuses.standard(StatusCategory.CLOSED));
    return true;
  }

  private Ticket shareable(long ticketId) {
    authorisation.require(Permission.SHARE, ticketId);
    var ticket = tickets.get(ticketId, null);
    ticket.touched(clock.instant());
    return ticket;
  }

  private Authorship sideOf(Ticket ticket) {
    return Authorship.onTheSideOf(ticket.requesterId(), callers.current());
  }

  private TicketRef add(OpenTicket command, Authorship author) {
    var now = clock.instant();
    var complete = categories.complete(command);
    var ticket =
        Ticket.open(tickets.nextNumber(), complete, statuses.standard(StatusCategory.NEW), now);
    tickets.add(ticket);
    tickets.flush();
    command.followers().forEach(person -> followers.follow(ticket.id(), person));
    long messageId = say(ticket, MessageKind.REQUESTER_MESSAGE, command.message(), author);
    changes.record(
        new TicketOpened(
            ticket.id(),
            ticket.ref().number(),
            ticket.requesterId(),
            messageId,
            command.channel(),
            command.followUpOf(),
            command.message().automatic(),
            callers.current(),
            now));
    return ticket.ref();
  }

  private OpenTicket followUp(Ticket closed, NewMessage message) {
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
        Set.copyOf(followers.followers(closed.id())),
        closed.id());
  }

  private Ticket workOn(long ticketId, Long expectedVersion) {
    authorisation.require(Permission.WORK, ticketId);
    return tickets.get(ticketId, expectedVersion);
  }

  private long say(Ticket ticket, MessageKind kind, NewMessage said, Authorship by) {
    var message = new Message(ticket.id(), kind, said, by, clock.instant());
    tickets.add(message);
    tickets.flush();
    attachments.attach(said.attachments(), ticket.id(), message.id());
    return message.id();
  }

  private void addNote(Ticket ticket, NewMessage note) {
    ticket.noted(clock.instant());
    long messageId = say(ticket, MessageKind.INTERNAL_NOTE, note, Authorship.of(callers.current()));
    changes.record(new NoteAdded(ticket.id(), messageId, callers.current(), clock.instant()));
  }

  private void toTeam(Ticket ticket, long teamId) {
    requireActive(teamId);
    var by = callers.current();
    var now = clock.instant();
    var transferred = ticket.transferTo(teamId, by, now);
    var freed = ticket.assignTo(null, by, now);
    freed.ifPresent(changes::record);
    changes.record(transferred);
  }

  private void requireServing(Long accountId, Long teamId) {
    if (accountId != null && !teams.mayServe(accountId, teamId)) {
      throw new TicketRejected(TicketError.UNKNOWN_AGENT);
    }
  }

  private void requireActive(long teamId) {
    if (!teams.isActive(teamId)) {
      throw new TicketRejected(TicketError.UNKNOWN_TEAM);
    }
  }

  private void moveAfterWork(Ticket ticket, Long nextStatusId) {
    if (nextStatusId != null) {
      move(ticket, statuses.get(nextStatusId));
    } else if (ticket.statusCategory() == StatusCategory.NEW) {
      move(ticket, statuses.standard(StatusCategory.OPEN));
    }
  }

  private void move(Ticket ticket, TicketStatus status) {
    record(
        ticket.moveTo(
            status,
            resolvedAt -> teams.autoCloseAt(ticket.teamId(), resolvedAt),
            callers.current(),
            clock.instant()));
  }

  private void record(Optional<? extends TicketEvent> event) {
    event.ifPresent(changes::record);
  }
}
