package org.handrail.ticket.query;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;

/**
 * Which tickets of a view to show: those that meet every condition that is not empty, where one of
 * a set's values is enough.
 *
 * @param due null for any, also for what has no due
 * @param text part of the subject, or a ticket number; null for any
 * @param tag null for any
 * @param requesterId null for any
 * @param changedAfter null for any
 */
public record QueueFilter(
    QueueView view,
    Set<StatusCategory> statuses,
    Set<Priority> priorities,
    Set<Long> teams,
    Set<Long> assignees,
    Set<Long> categories,
    DueIn due,
    String text,
    String tag,
    Long requesterId,
    Instant changedAfter) {

  public QueueFilter {
    statuses = Set.copyOf(statuses);
    priorities = Set.copyOf(priorities);
    teams = Set.copyOf(teams);
    assignees = Set.copyOf(assignees);
    categories = Set.copyOf(categories);
  }

  /**
   * By which of the things that only the helpdesk may know it asks: finding a ticket by its tag
   * tells the tag. Empty if by none.
   */
  Optional<String> internalPart() {
    if (tag != null) {
      return Optional.of("tag");
    }
    if (due != null) {
      return Optional.of("due");
    }
    return assignees.isEmpty() ? Optional.empty() : Optional.of("assignee");
  }

  /** Everything of the view. */
  public static QueueFilter of(QueueView view) {
    return new QueueFilter(
        view, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null, null);
  }

  public QueueFilter withStatuses(Set<StatusCategory> only) {
    return with(copy -> copy.statuses = only);
  }

  public QueueFilter withPriorities(Set<Priority> only) {
    return with(copy -> copy.priorities = only);
  }

  public QueueFilter withTeams(Set<Long> only) {
    return with(copy -> copy.teams = only);
  }

  public QueueFilter withAssignees(Set<Long> only) {
    return with(copy -> copy.assignees = only);
  }

  public QueueFilter withCategories(Set<Long> only) {
    return with(copy -> copy.categories = only);
  }

  public QueueFilter dueIn(DueIn only) {
    return with(copy -> copy.due = only);
  }

  public QueueFilter withText(String part) {
    return with(copy -> copy.text = part);
  }

  public QueueFilter withTag(String only) {
    return with(copy -> copy.tag = only);
  }

  public QueueFilter ofRequester(long personId) {
    return with(copy -> copy.requesterId = personId);
  }

  public QueueFilter changedAfter(Instant instant) {
    return with(copy -> copy.changedAfter = instant);
  }

  private QueueFilter with(Consumer<Copy> change) {
    var copy = new Copy(this);
    change.accept(copy);
    return copy.filter();
  }

  /** A filter while one of its conditions is being replaced. */
  private static final class Copy {

    private final QueueView view;
    private Set<StatusCategory> statuses;
    private Set<Priority> priorities;
    private Set<Long> teams;
    private Set<Long> assignees;
    private Set<Long> categories;
    private DueIn due;
    private String text;
    private String tag;
    private Long requesterId;
    private Instant changedAfter;

    private Copy(QueueFilter filter) {
      view = filter.view;
      statuses = filter.statuses;
      priorities = filter.priorities;
      teams = filter.teams;
      assignees = filter.assignees;
      categories = filter.categories;
      due = filter.due;
      text = filter.text;
      tag = filter.tag;
      requesterId = filter.requesterId;
      changedAfter = filter.changedAfter;
    }

    private QueueFilter filter() {
      return new QueueFilter(
          view,
          statuses,
          priorities,
          teams,
          assignees,
          categories,
          due,
          text,
          tag,
          requesterId,
          changedAfter);
    }
  }
}
