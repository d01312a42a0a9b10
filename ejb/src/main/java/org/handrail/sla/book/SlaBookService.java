package org.handrail.sla.book;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.kernel.DomainException;
import org.handrail.security.Internal;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.audit.Audit;
import org.handrail.security.audit.AuditAction;

/**
 * What administrators do with calendars and policies. Whatever they change is a draft first, so
 * that they can look at what it would do to open tickets; then they publish it, for new tickets
 * only or for the open ones too, or let it be.
 */
@Stateless
@Requires(Role.ADMIN)
public class SlaBookService {

  @Inject private Revisions revisions;
  @Inject private Drafts drafts;
  @Inject private Referents referents;
  @Inject private CalendarUsers users;
  @Inject private Event<BookApplied> applied;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /**
   * @param calendar a new one if its id is 0
   * @return the draft
   * @throws DomainException {@code sla.calendar.unknown}, {@code sla.calendar.name-taken}, {@code
   *     sla.calendar.never-opens}
   */
  public long draft(CalendarDefinition calendar) {
    requireOpening(calendar);
    var book = revisions.newestBook();
    if (calendar.id() != 0) {
      return draft("calendar " + book.calendar(calendar.id()).id(), book.with(calendar));
    }
    var added = calendar.copy(drafts.newCalendarId(), calendar.name());
    return draft("calendar " + added.id(), book.with(added));
  }

  /**
   * @param policy a new one if its id is 0
   * @return the draft
   * @throws DomainException {@code sla.policy.unknown}, what {@link SlaBook} refuses, and the
   *     {@code sla.policy.*} about a name, a condition, a target or a step that cannot be so
   */
  public long draft(PolicyDefinition policy) {
    PolicyRules.check(policy);
    referents.requireKnown(policy);
    var book = revisions.newestBook();
    if (policy.id() != 0) {
      return draft("policy " + book.policy(policy.id()).id(), book.with(policy));
    }
    var added = policy.withId(drafts.newPolicyId());
    return draft("policy " + added.id(), book.with(added));
  }

  /**
   * @throws DomainException {@code sla.calendar.unknown}, {@code sla.calendar.in-use} also while a
   *     team or somebody works by it
   */
  public long draftWithoutCalendar(long id) {
    var book = revisions.newestBook();
    if (users.existFor(id)) {
      throw new DomainException(
          BookError.CALENDAR_IN_USE, Map.of("name", book.calendar(id).name()));
    }
    return draft("calendar " + id, book.withoutCalendar(id));
  }

  /**
   * @throws DomainException {@code sla.policy.unknown}, {@code sla.policy.last-has-conditions}
   */
  public long draftWithoutPolicy(long id) {
    return draft("policy " + id, revisions.newestBook().withoutPolicy(id));
  }

  /**
   * @param ids of all policies, in the order in which they will be tried
   * @throws DomainException {@code sla.policy.unknown}, {@code sla.policy.last-has-conditions}
   */
  public long draftOrder(List<Long> ids) {
    return draft("policies", revisions.newestBook().inOrder(ids));
  }

  /** The calendar of whoever has none of their own. */
  public long draftStandardCalendar(long id) {
    return draft("calendar " + id, revisions.newestBook().withStandardCalendar(id));
  }

  /**
   * Makes the draft what holds from now on.
   *
   * @return the revision it became
   * @throws DomainException {@code sla.draft.unknown}, {@code sla.draft.decided}, {@code
   *     sla.draft.overtaken} if the book is not what the draft was made from any more
   */
  public long publish(long draftId, Scope scope) {
    drafts.lockBook();
    var draft = drafts.undecided(draftId);
    if (revisions.newest().id() != draft.baseId()) {
      throw new DomainException(BookError.DRAFT_OVERTAKEN);
    }
    long revision = drafts.publish(draftId, scope);
    audit.record(
        AuditAction.SLA_BOOK_CHANGED,
        draft.subject(),
        Map.of("revision", String.valueOf(revision), "scope", scope.name()));
    if (scope == Scope.ALL_OPEN) {
      applied.fire(new BookApplied(revision));
    }
    return revision;
  }

  /**
   * Publishes at once what a calendar becomes by itself: for new tickets, and for open ones too if
   * a feed that changed is for them.
   *
   * @return false if it stays as it is, or does not exist any more
   */
  @Internal("holidays and feeds are kept up to date in nobody's name")
  public boolean revise(long calendarId, UnaryOperator<CalendarDefinition> refreshed) {
    drafts.lockBook();
    var before =
        revisions.newestBook().calendars().stream()
            .filter(calendar -> calendar.id() == calendarId)
            .findFirst();
    var after = before.map(refreshed).filter(changed -> !changed.equals(before.get()));
    after.ifPresent(
        changed ->
            publish(
                draft(changed),
                changed.hasNewDaysForOpenTickets(before.get())
                    ? Scope.ALL_OPEN
                    : Scope.NEW_TICKETS));
    return after.isPresent();
  }

  /**
   * Lets the newest revision hold for open tickets too; does nothing if it does already.
   *
   * @throws DomainException {@code sla.draft.overtaken} if it is not the newest any more
   */
  public void applyToOpen(long revisionId) {
    drafts.lockBook();
    if (revisions.newest().id() != revisionId) {
      throw new DomainException(BookError.DRAFT_OVERTAKEN);
    }
    if (drafts.apply(revisionId)) {
      audit.record(
          AuditAction.SLA_BOOK_APPLIED,
          "revision " + revisionId,
          Map.of("scope", Scope.ALL_OPEN.name()));
      applied.fire(new BookApplied(revisionId));
    }
  }

  /**
   * @throws DomainException {@code sla.draft.unknown}, {@code sla.draft.decided}
   */
  public void discard(long draftId) {
    drafts.discard(drafts.undecided(draftId).id());
  }

  private long draft(String subject, SlaBook changed) {
    return drafts.add(revisions.newest(), subject, changed);
  }

  private void requireOpening(CalendarDefinition calendar) {
    if (!calendar.compiled().opensAfter(clock.instant())) {
      throw new DomainException(BookError.CALENDAR_NEVER_OPENS, Map.of("name", calendar.name()));
    }
  }
}
