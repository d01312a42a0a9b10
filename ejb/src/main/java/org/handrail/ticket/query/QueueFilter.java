package org.handrail.ticket.query;

import java.time.Instant;
import java.util.Set;
import org.handrail.ticket.Priority;
import org.handrail.ticket.StatusCategory;

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

  /** Everything of the view. */
  public static QueueFilter of(QueueView view) {
    return new QueueFilter(
        view, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null, null);
  }

  public QueueFilter withStatuses(Set<StatusCategory> only) {
    return new QueueFilter(
        view,
        only,
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

  public QueueFilter withPriorities(Set<Priority> only) {
    return new QueueFilter(
        view,
        statuses,
        only,
        teams,
        assignees,
        categories,
        due,
        text,
        tag,
        requesterId,
        changedAfter);
  }

  public QueueFilter withTeams(Set<Long> only) {
    return new QueueFilter(
        view,
        statuses,
        priorities,
        only,
        assignees,
        categories,
        due,
        text,
        tag,
        requesterId,
        changedAfter);
  }

  public QueueFilter withAssignees(Set<Long> only) {
    return new QueueFilter(
        view,
        statuses,
        priorities,
        teams,
        only,
        categories,
        due,
        text,
        tag,
        requesterId,
        changedAfter);
  }

  public QueueFilter withCategories(Set<Long> only) {
    return new QueueFilter(
        view,
        statuses,
        priorities,
        teams,
        assignees,
        only,
        due,
        text,
        tag,
        requesterId,
        changedAfter);
  }

  public QueueFilter dueIn(DueIn only) {
    return new QueueFilter(
        view,
        statuses,
        priorities,
        teams,
        assignees,
        categories,
        only,
        text,
        tag,
        requesterId,
        changedAfter);
  }

  public QueueFilter withText(String part) {
    return new QueueFilter(
        view,
        statuses,
        priorities,
        teams,
        assignees,
        categories,
        due,
        part,
        tag,
        requesterId,
        changedAfter);
  }

  public QueueFilter withTag(String only) {
    return new QueueFilter(
        view,
        statuses,
        priorities,
        teams,
        assignees,
        categories,
        due,
        text,
        only,
        requesterId,
        changedAfter);
  }

  public QueueFilter ofRequester(long personId) {
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
        personId,
        changedAfter);
  }

  public QueueFilter changedAfter(Instant instant) {
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
        instant);
  }
}
