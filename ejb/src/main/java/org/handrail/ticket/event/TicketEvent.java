package org.handrail.ticket.event;

import java.time.Instant;
import org.handrail.security.Caller;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.HistoryKind;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketType;
import org.handrail.ticket.model.Undeliverable;

/**
 * Something that happened to a ticket. Who has to act on it takes part in a phase of the change:
 * what it writes is committed with the change or not at all.
 */
public sealed interface TicketEvent {

  long ticketId();

  /** Who did it. */
  Caller by();

  Instant at();

  /** The row it leaves in the ticket's history. */
  HistoryEntry history();

  /** Whether the requester's side may know that it happened. */
  default boolean isPublic() {
    return this instanceof TicketOpened
        || this instanceof RequesterWrote
        || this instanceof PublicReplySent
        || this instanceof StatusChanged
        || this instanceof SubjectChanged
        || this instanceof FollowerAdded
        || this instanceof FollowerRemoved;
  }

  /**
   * Somebody asked for help.
   *
   * @param messageId what they wrote
   * @param followUpOf the closed ticket it goes on from, or null
   * @param automatic written by a machine: nobody waits for an answer
   */
  record TicketOpened(
      long ticketId,
      long number,
      long requesterId,
      long messageId,
      Channel channel,
      Long followUpOf,
      boolean automatic,
      Caller by,
      Instant at)
      implements TicketEvent {
    @Override
    public HistoryEntry history() {
      return HistoryEntry.of(HistoryKind.OPENED, followUpOf, messageId);
    }
  }

  /** The requester, or somebody on their side, wrote. */
  record RequesterWrote(long ticketId, long messageId, boolean automatic, Caller by, Instant at)
      implements TicketEvent {
    @Override
    public HistoryEntry history() {
      return HistoryEntry.of(HistoryKind.REQUESTER_MESSAGE, null, messageId);
    }
  }

  /**
   * An agent answered.
   *
   * @param first whether it is the first answer of this ticket
   */
  record PublicReplySent(long ticketId, long messageId, boolean first, Caller by, Instant at)
      implements TicketEvent {
    @Override
    public HistoryEntry history() {
      return HistoryEntry.of(HistoryKind.REPLY, null, messageId);
    }
  }

  /** An answer did not reach an address. */
  record ReplyUndelivered(
      long ticketId, long messageId, String address, Undeliverable because, Caller by, Instant at)
      implements TicketEvent {
    @Override
    public HistoryEntry history() {
      return HistoryEntry.of(HistoryKind.UNDELIVERED, address, because);
    }
  }

  /** Somebody of the helpdesk noted something for the helpdesk. */
  record NoteAdded(long ticketId, long messageId, Caller by, Instant at) implements TicketEvent {
    @Override
    public HistoryEntry history() {
      return HistoryEntry.of(HistoryKind.NOTE, null, messageId);
    }
  }

  /** The ticket went from one status to another. */
  record StatusChanged(
      long ticketId,
      long oldStatusId,
      long newStatusId,
      StatusCategory oldCategory,
      StatusCategory newCategory,
      Caller by,
      Instant at)
      implements TicketEvent {
    @Override
    public HistoryEntry history() {
      return HistoryEntry.of(HistoryKind.STATUS, oldStatusId, newStatusId);
    }

    public boolean isResolution() {
      return oldCategory.isUnresolved() && newCategory == StatusCategory.RESOLVED;
    }

    public boolean isReopening() {
      return !oldCategory.isUnresolved() && newCategory.isUnresolved();
    }

    public boolean isClosing() {
      return newCategory == StatusCategory.CLOSED;
    }
  }

  /** Impact or urgency changed the priority. */
  record PriorityChanged(
      long ticketId, Priority oldPriority, Priority newPriority, Caller by, Instant at)
      implements TicketEvent {
    @Override
    public HistoryEntry history() {
      return HistoryEntry.of(HistoryKind.PRIORITY, oldPriority, newPriority);
    }
  }

  /** What the ticket is about changed; either may be null. */
  record CategoryChanged(
      long ticketId, Long oldCategoryId, Long newCategoryId, Caller by, Instant at)
      implements TicketEvent {
    @Override
    public HistoryEntry history() {
      return HistoryEntry.of(HistoryKind.CATEGORY, oldCategoryId, newCategoryId);
    }
  }

  /** The sort of work changed. */
  record TypeChanged(long ticketId, TicketType oldType, TicketType newType, Caller by, Instant at)
      implements TicketEvent {
    @Override
    public HistoryEntry history() {
      return HistoryEntry.of(HistoryKind.TYPE, oldType, newType);
    }
  }

  /** The subject was put in other words. */
  record SubjectChanged(long ticketId, String oldSubject, String newSubject, Caller by, Instant at)
      implements TicketEvent {
    @Override
    public HistoryEntry history() {
      return HistoryEntry.of(HistoryKind.SUBJECT, oldSubject, newSubject);
    }
  }

  /** Another agent, or none, owns the ticket; either may be null. */
  record TicketAssigned(
      long ticketId, Long oldAssigneeId, Long newAssigneeId, Caller by, Instant at)
      implements TicketEvent {
    @Override
    public HistoryEntry history() {
      return HistoryEntry.of(HistoryKind.ASSIGNEE, oldAssigneeId, newAssigneeId);
    }
  }

  /** The ticket went to another team; the old one may be null. */
  record TicketTransferred(long ticketId, Long oldTeamId, long newTeamId, Caller by, Instant at)
      implements TicketEvent {
    @Override
    public HistoryEntry history() {
      return HistoryEntry.of(HistoryKind.TEAM, oldTeamId, newTeamId);
    }
  }

  /** A tag was put on the ticket. */
  record TagAdded(long ticketId, String tag, Caller by, Instant at) implements TicketEvent {
    @Override
    public HistoryEntry history() {
      return HistoryEntry.of(HistoryKind.TAG, null, tag);
    }
  }

  /** A tag was taken off the ticket. */
  record TagRemoved(long ticketId, String tag, Caller by, Instant at) implements TicketEvent {
    @Override
    public HistoryEntry history() {
      return HistoryEntry.of(HistoryKind.TAG, tag, null);
    }
  }

  /** Somebody follows the ticket from now on. */
  record FollowerAdded(long ticketId, long personId, Caller by, Instant at) implements TicketEvent {
    @Override
    public HistoryEntry history() {
      return HistoryEntry.of(HistoryKind.FOLLOWER, null, personId);
    }
  }

  /** Somebody follows the ticket no more. */
  record FollowerRemoved(long ticketId, long personId, Caller by, Instant at)
      implements TicketEvent {
    @Override
    public HistoryEntry history() {
      return HistoryEntry.of(HistoryKind.FOLLOWER, personId, null);
    }
  }
}
