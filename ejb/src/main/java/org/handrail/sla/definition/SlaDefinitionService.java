package org.handrail.sla.definition;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.calendar.version.CalendarError;
import org.handrail.calendar.version.CalendarVersions;
import org.handrail.calendar.version.Calendars;
import org.handrail.calendar.worktime.CalendarUsers;
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
public class SlaDefinitionService {

  @Inject private DefinitionVersions versions;
  @Inject private Drafts drafts;
  @Inject private Referents referents;
  @Inject private CalendarVersions calendarVersions;
  @Inject private Calendars calendars;
  @Inject private CalendarUsers users;
  @Inject private Event<DefinitionApplied> applied;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /**
   * @param calendar a new one if its id is 0
   * @return the draft
   * @throws DomainException {@code calendar.unknown}, {@code calendar.name-taken}, {@code
   *     calendar.never-opens}
   */
  public long draft(CalendarDefinition calendar) {
    requireOpening(calendar);
    var definition = versions.newestDefinition();
    if (calendar.id() != 0) {
      return draft(
          "calendar " + definition.calendar(calendar.id()).id(), definition.with(calendar));
    }
    var added = calendar.copy(calendarVersions.newCalendar(), calendar.name());
    return draft("calendar " + added.id(), definition.with(added));
  }

  /**
   * @param policy a new one if its id is 0
   * @return the draft
   * @throws DomainException {@code sla.policy.unknown}, what {@link SlaDefinition} refuses, and the
   *     {@code sla.policy.*} about a name, a condition, a target or a step that cannot be so
   */
  public long draft(PolicyDefinition policy) {
    PolicyRules.check(policy);
    referents.requireKnown(policy);
    var definition = versions.newestDefinition();
    if (policy.id() != 0) {
      return draft("policy " + definition.policy(policy.id()).id(), definition.with(policy));
    }
    var added = policy.withId(drafts.newPolicyId());
    return draft("policy " + added.id(), definition.with(added));
  }

  /**
   * @throws DomainException {@code calendar.unknown}, {@code calendar.in-use} also while a team or
   *     somebody works by it
   */
  public long draftWithoutCalendar(long id) {
    var definition = versions.newestDefinition();
    if (users.existFor(id)) {
      throw new DomainException(
          CalendarError.IN_USE, Map.of("name", definition.calendar(id).name()));
    }
    return draft("calendar " + id, definition.withoutCalendar(id));
  }

  /**
   * @throws DomainException {@code sla.policy.unknown}, {@code sla.policy.last-has-conditions}
   */
  public long draftWithoutPolicy(long id) {
    return draft("policy " + id, versions.newestDefinition().withoutPolicy(id));
  }

  /**
   * @param ids of all policies, in the order in which they will be tried
   * @throws DomainException {@code sla.policy.unknown}, {@code sla.policy.last-has-conditions}
   */
  public long draftOrder(List<Long> ids) {
    return draft("policies", versions.newestDefinition().inOrder(ids));
  }

  /** The calendar of anyone who has none of their own. */
  public long draftStandardCalendar(long id) {
    return draft("calendar " + id, versions.newestDefinition().withStandardCalendar(id));
  }

  /**
   * Makes the draft what holds from now on.
   *
   * @return the version it became
   * @throws DomainException {@code sla.draft.unknown}, {@code sla.draft.decided}, {@code
   *     sla.draft.overtaken} if the SLA definition is not what the draft was made from any more
   */
  public long publish(long draftId, Scope scope) {
    drafts.lockDefinition();
    var draft = drafts.undecided(draftId);
    if (versions.newest().id() != draft.baseId()) {
      throw new DomainException(DefinitionError.DRAFT_OVERTAKEN);
    }
    long version = drafts.publish(draftId, scope);
    var definition = versions.definition(version);
    calendars.putInForce(definition.standardCalendar(), definition.calendars());
    audit.record(
        AuditAction.SLA_DEFINITION_CHANGED,
        draft.subject(),
        Map.of("version", String.valueOf(version), "scope", scope.name()));
    if (scope == Scope.ALL_OPEN) {
      applied.fire(new DefinitionApplied(version));
    }
    return version;
  }

  /**
   * Publishes at once what a calendar becomes by itself: for new tickets, and for open ones too if
   * a feed that changed is for them.
   *
   * @return false if it stays as it is, or does not exist any more
   */
  @Internal("holidays and feeds are kept up to date in nobody's name")
  public boolean revise(long calendarId, UnaryOperator<CalendarDefinition> refreshed) {
    drafts.lockDefinition();
    var before =
        versions.newestDefinition().calendars().stream()
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
   * Lets the newest version hold for open tickets too; does nothing if it does already.
   *
   * @throws DomainException {@code sla.draft.overtaken} if it is not the newest any more
   */
  public void applyToOpen(long versionId) {
    drafts.lockDefinition();
    if (versions.newest().id() != versionId) {
      throw new DomainException(DefinitionError.DRAFT_OVERTAKEN);
    }
    if (drafts.apply(versionId)) {
      audit.record(
          AuditAction.SLA_DEFINITION_APPLIED,
          "version " + versionId,
          Map.of("scope", Scope.ALL_OPEN.name()));
      applied.fire(new DefinitionApplied(versionId));
    }
  }

  /**
   * @throws DomainException {@code sla.draft.unknown}, {@code sla.draft.decided}
   */
  public void discard(long draftId) {
    drafts.discard(drafts.undecided(draftId).id());
  }

  private long draft(String subject, SlaDefinition changed) {
    return drafts.add(versions.newest(), subject, changed);
  }

  private void requireOpening(CalendarDefinition calendar) {
    if (!calendar.compiled().opensAfter(clock.instant())) {
      throw new DomainException(CalendarError.NEVER_OPENS, Map.of("name", calendar.name()));
    }
  }
}
