package org.handrail.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.handrail.security.Caller;
import org.handrail.team.TeamRules;
import org.handrail.ticket.catalog.TicketStatus;
import org.handrail.ticket.change.TicketSnapshot;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.command.PropertyChange;
import org.handrail.ticket.event.TicketEvent;
import org.handrail.ticket.event.TicketEvent.CategoryChanged;
import org.handrail.ticket.event.TicketEvent.PriorityChanged;
import org.handrail.ticket.event.TicketEvent.StatusChanged;
import org.handrail.ticket.event.TicketEvent.SubjectChanged;
import org.handrail.ticket.event.TicketEvent.TicketAssigned;
import org.handrail.ticket.event.TicketEvent.TicketTransferred;
import org.handrail.ticket.event.TicketEvent.TypeChanged;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Level;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketError;
import org.handrail.ticket.model.TicketNumber;
import org.handrail.ticket.model.TicketRef;
import org.handrail.ticket.model.TicketRejected;
import org.handrail.ticket.model.TicketType;

/**
 * One request from its opening to its closing. It is <em>new</em> until somebody works on it,
 * <em>open</em> while the helpdesk has to act, <em>pending</em> while the requester has to, <em>on
 * hold</em> while a third party has to, <em>resolved</em> when the helpdesk thinks it is done: the
 * requester's next message then reopens it, and silence closes it. A <em>closed</em> ticket is
 * history.
 *
 * <p>Each method changes the ticket by the rules and tells what happened, or refuses with a {@link
 * TicketRejected}. A change to what already is tells nothing and is empty.
 */
@Entity
public class Ticket {

  static final int LONGEST_SUBJECT = 250;

  @Id private Long id;

  @Version private long version;
  private long number;
  private String subject;

  @Enumerated(EnumType.STRING)
  private TicketType type;

  @Enumerated(EnumType.STRING)
  private Level impact;

  @Enumerated(EnumType.STRING)
  private Level urgency;

  private Priority priority;

  @Column(name = "status_id")
  private long statusId;

  @Enumerated(EnumType.STRING)
  @Column(name = "status_category")
  private StatusCategory statusCategory;

  @Column(name = "category_id")
  private Long categoryId;

  @Column(name = "team_id")
  private Long teamId;

  @Column(name = "assignee_id")
  private Long assigneeId;

  @Column(name = "requester_id")
  private long requesterId;

  private Channel channel;

  @Column(name = "follow_up_of")
  private Long followUpOf;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "first_replied_at")
  private Instant firstRepliedAt;

  @Column(name = "last_requester_message_at")
  private Instant lastRequesterMessageAt;

  @Column(name = "last_reply_at")
  private Instant lastReplyAt;

  @Column(name = "resolved_at")
  private Instant resolvedAt;

  @Column(name = "auto_close_at")
  private Instant autoCloseAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  private int reopened;

  protected Ticket() {}

  private Ticket(TicketRef ref, OpenTicket command, TicketStatus status, Instant now) {
    this.id = ref.id();
    this.number = ref.number();
    this.subject = checked(command.subject());
    this.type = Objects.requireNonNullElse(command.type(), TicketType.QUESTION);
    this.impact = command.impact();
    this.urgency = command.urgency();
    this.priority = Priority.from(impact, urgency);
    this.statusId = status.id();
    this.statusCategory = status.category();
    this.categoryId = command.categoryId();
    this.teamId = command.teamId();
    this.requesterId = command.requesterId();
    this.channel = command.channel();
    this.followUpOf = command.followUpOf();
    this.createdAt = now;
    this.updatedAt = now;
    this.lastRequesterMessageAt = now;
  }

  /**
   * A ticket for somebody's request.
   *
   * @param initial the status of a ticket nobody has worked on
   * @throws TicketRejected {@code ticket.subject.empty}, {@code ticket.subject.too-long}
   */
  static Ticket open(TicketRef ref, OpenTicket command, TicketStatus initial, Instant now) {
    return new Ticket(ref, command, initial, now);
  }

  /** An agent answered; tells whether it was the first answer. */
  boolean answered(Instant now) {
    requireNotClosed();
    boolean first = firstRepliedAt == null;
    if (first) {
      firstRepliedAt = now;
    }
    lastReplyAt = now;
    updatedAt = now;
    return first;
  }

  /** Somebody of the helpdesk noted something. */
  void noted(Instant now) {
    requireNotClosed();
    updatedAt = now;
  }

  /** The requester's side wrote. Whether that moves the status is {@link #comesBack}'s answer. */
  void requesterWrote(Instant now) {
    requireNotClosed();
    lastRequesterMessageAt = now;
    updatedAt = now;
  }

  /**
   * Whether a requester's message at {@code now} belongs to this ticket; if not, it opens a
   * follow-up: the ticket is closed, or was resolved too long ago to be reopened.
   */
  boolean accepts(TeamRules rules, Instant now) {
    return switch (statusCategory) {
      case CLOSED -> false;
      case RESOLVED -> rules.reopens(resolvedAt, now);
      case NEW, OPEN, PENDING, ON_HOLD -> true;
    };
  }

  /** Whether a requester's message puts the ball back into the helpdesk's court. */
  boolean comesBack() {
    return statusCategory == StatusCategory.PENDING || statusCategory == StatusCategory.RESOLVED;
  }

  /**
   * Moves to another status: by its category this resolves, reopens or closes.
   *
   * @param silence when a ticket that was resolved at an instant closes by itself
   * @throws TicketRejected {@code ticket.closed} once closed
   */
  Optional<StatusChanged> moveTo(
      TicketStatus next, UnaryOperator<Instant> silence, Caller by, Instant now) {
    requireNotClosed();
    if (next.id() == statusId) {
      return Optional.empty();
    }
    var changed =
        new StatusChanged(id, statusId, next.id(), statusCategory, next.category(), by, now);
    statusId = next.id();
    statusCategory = next.category();
    updatedAt = now;
    follow(changed, silence, now);
    return Optional.of(changed);
  }

  private void follow(StatusChanged changed, UnaryOperator<Instant> silence, Instant now) {
    if (changed.isResolution()) {
      resolvedAt = now;
      autoCloseAt = silence.apply(now);
    }
    if (changed.isReopening()) {
      reopened++;
      resolvedAt = null;
      autoCloseAt = null;
    }
    if (changed.isClosing()) {
      resolvedAt = Objects.requireNonNullElse(resolvedAt, now);
      autoCloseAt = null;
      closedAt = now;
    }
  }

  /** Whether silence has lasted long enough to close it. */
  boolean isSilentSince(Instant now) {
    return statusCategory == StatusCategory.RESOLVED && !autoCloseAt.isAfter(now);
  }

  /**
   * These properties from now on; those that are so already tell nothing.
   *
   * @throws TicketRejected {@code ticket.subject.empty}, {@code ticket.subject.too-long}
   */
  List<TicketEvent> change(List<PropertyChange> properties, Caller by, Instant now) {
    touched(now);
    properties.forEach(this::judgeBy);
    return Stream.concat(
            prioritise(by, now).stream(),
            properties.stream().flatMap(property -> change(property, by, now).stream()))
        .toList();
  }

  private Optional<? extends TicketEvent> change(PropertyChange property, Caller by, Instant now) {
    if (property instanceof PropertyChange.Subject to) {
      return rename(to.subject(), by, now);
    } else if (property instanceof PropertyChange.Type to) {
      return retype(to.type(), by, now);
    } else if (property instanceof PropertyChange.Category to) {
      return categorise(to.categoryId(), by, now);
    }
    return Optional.empty();
  }

  private void judgeBy(PropertyChange property) {
    if (property instanceof PropertyChange.Impact seen) {
      impact = seen.impact();
    } else if (property instanceof PropertyChange.Urgency seen) {
      urgency = seen.urgency();
    }
  }

  /** Impact and urgency as they are seen now; tells only when the priority follows. */
  Optional<PriorityChanged> judge(Level newImpact, Level newUrgency, Caller by, Instant now) {
    touched(now);
    impact = newImpact;
    urgency = newUrgency;
    return prioritise(by, now);
  }

  private Optional<PriorityChanged> prioritise(Caller by, Instant now) {
    var before = priority;
    priority = Priority.from(impact, urgency);
    return priority == before
        ? Optional.empty()
        : Optional.of(new PriorityChanged(id, before, priority, by, now));
  }

  /** To the next priority: it is more urgent now, or else it matters to more people. */
  Optional<PriorityChanged> raise(Caller by, Instant now) {
    var raisedImpact = impact;
    var raisedUrgency = urgency;
    while (priority != Priority.URGENT && Priority.from(raisedImpact, raisedUrgency) == priority) {
      if (raisedUrgency == Level.HIGH) {
        raisedImpact = raisedImpact.next();
      } else {
        raisedUrgency = raisedUrgency.next();
      }
    }
    return judge(raisedImpact, raisedUrgency, by, now);
  }

  Optional<CategoryChanged> categorise(Long newCategoryId, Caller by, Instant now) {
    requireNotClosed();
    var before = categoryId;
    if (Objects.equals(before, newCategoryId)) {
      return Optional.empty();
    }
    categoryId = newCategoryId;
    updatedAt = now;
    return Optional.of(new CategoryChanged(id, before, newCategoryId, by, now));
  }

  Optional<TypeChanged> retype(TicketType newType, Caller by, Instant now) {
    requireNotClosed();
    var before = type;
    if (before == newType) {
      return Optional.empty();
    }
    type = newType;
    updatedAt = now;
    return Optional.of(new TypeChanged(id, before, newType, by, now));
  }

  /**
   * @throws TicketRejected {@code ticket.subject.empty}, {@code ticket.subject.too-long}
   */
  Optional<SubjectChanged> rename(String newSubject, Caller by, Instant now) {
    requireNotClosed();
    var before = subject;
    subject = checked(newSubject);
    if (before.equals(subject)) {
      return Optional.empty();
    }
    updatedAt = now;
    return Optional.of(new SubjectChanged(id, before, subject, by, now));
  }

  /** Gives it to an agent, or to nobody. */
  Optional<TicketAssigned> assignTo(Long newAssigneeId, Caller by, Instant now) {
    requireNotClosed();
    var before = assigneeId;
    if (Objects.equals(before, newAssigneeId)) {
      return Optional.empty();
    }
    assigneeId = newAssigneeId;
    updatedAt = now;
    return Optional.of(new TicketAssigned(id, before, newAssigneeId, by, now));
  }

  /**
   * Goes to another team; nobody of the old one owns it any more.
   *
   * @throws TicketRejected {@code ticket.transfer.same-team}
   */
  TicketTransferred transferTo(long newTeamId, Caller by, Instant now) {
    requireNotClosed();
    if (Objects.equals(teamId, newTeamId)) {
      throw new TicketRejected(TicketError.SAME_TEAM);
    }
    var transferred = new TicketTransferred(id, teamId, newTeamId, by, now);
    teamId = newTeamId;
    updatedAt = now;
    return transferred;
  }

  /** Tags and followers changed, which are not part of the aggregate's row. */
  void touched(Instant now) {
    requireNotClosed();
    updatedAt = now;
  }

  private void requireNotClosed() {
    if (statusCategory == StatusCategory.CLOSED) {
      throw new TicketRejected(TicketError.CLOSED, Map.of("number", number().toString()));
    }
  }

  private static String checked(String subject) {
    var stripped = subject == null ? "" : subject.strip();
    if (stripped.isEmpty()) {
      throw new TicketRejected(TicketError.EMPTY_SUBJECT);
    }
    if (stripped.length() > LONGEST_SUBJECT) {
      throw new TicketRejected(TicketError.SUBJECT_TOO_LONG, Map.of("longest", LONGEST_SUBJECT));
    }
    return stripped;
  }

  TicketSnapshot snapshot() {
    return new TicketSnapshot(
        id, number, requesterId, channel, statusCategory, categoryId, teamId, assigneeId);
  }

  public Long id() {
    return id;
  }

  public long version() {
    return version;
  }

  public TicketNumber number() {
    return new TicketNumber(number);
  }

  public TicketRef ref() {
    return new TicketRef(id, number);
  }

  public String subject() {
    return subject;
  }

  public TicketType type() {
    return type;
  }

  public Level impact() {
    return impact;
  }

  public Level urgency() {
    return urgency;
  }

  public Priority priority() {
    return priority;
  }

  public StatusCategory statusCategory() {
    return statusCategory;
  }

  public Long categoryId() {
    return categoryId;
  }

  public Long teamId() {
    return teamId;
  }

  public Long assigneeId() {
    return assigneeId;
  }

  public long requesterId() {
    return requesterId;
  }

  public Instant resolvedAt() {
    return resolvedAt;
  }

  public Instant autoCloseAt() {
    return autoCloseAt;
  }

  public Instant closedAt() {
    return closedAt;
  }

  public int reopened() {
    return reopened;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ticket ticket && number == ticket.number;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(number);
  }
}
