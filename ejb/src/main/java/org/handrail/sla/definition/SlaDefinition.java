package org.handrail.sla.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.calendar.version.CalendarError;
import org.handrail.kernel.DomainException;
import org.handrail.sla.policy.SlaPolicies;

/**
 * All business calendars and all SLA policies at one time: one document, so that a clock can always
 * be computed with exactly what was promised, down to the last holiday.
 *
 * @param standardCalendar the id of the calendar of anyone who has none of their own
 * @param policies in the order in which they are tried; the last one is for everything
 */
public record SlaDefinition(
    long standardCalendar, List<CalendarDefinition> calendars, List<PolicyDefinition> policies) {

  /**
   * @throws DomainException {@code calendar.unknown}, {@code calendar.name-taken}, {@code
   *     sla.policy.name-taken}, {@code sla.policy.last-has-conditions}, {@code
   *     sla.policy.never-tried}
   */
  public SlaDefinition {
    calendars = List.copyOf(calendars);
    policies = List.copyOf(policies);
    DefinitionRules.check(standardCalendar, calendars, policies);
  }

  /**
   * @throws DomainException {@code calendar.unknown}
   */
  public CalendarDefinition calendar(long id) {
    return find(calendars, CalendarDefinition::id, id)
        .orElseThrow(() -> new DomainException(CalendarError.UNKNOWN_CALENDAR, Map.of("id", id)));
  }

  /**
   * @throws DomainException {@code sla.policy.unknown}
   */
  public PolicyDefinition policy(long id) {
    return find(policies, PolicyDefinition::id, id)
        .orElseThrow(() -> new DomainException(DefinitionError.UNKNOWN_POLICY, Map.of("id", id)));
  }

  /** The policies that measure with the calendar. */
  public List<PolicyDefinition> policiesWith(long calendar) {
    return policies.stream().filter(policy -> policy.calendars().contains(calendar)).toList();
  }

  /** With this calendar instead of the one with its id, or besides the others. */
  public SlaDefinition with(CalendarDefinition calendar) {
    return new SlaDefinition(
        standardCalendar,
        put(calendars, calendar, CalendarDefinition::id, calendars.size()),
        policies);
  }

  /**
   * @throws DomainException {@code calendar.unknown}, {@code calendar.in-use} while a policy
   *     measures with it, or it is the standard one
   */
  public SlaDefinition withoutCalendar(long id) {
    var left = calendar(id);
    if (id == standardCalendar || !policiesWith(id).isEmpty()) {
      throw new DomainException(CalendarError.IN_USE, Map.of("name", left.name()));
    }
    return new SlaDefinition(standardCalendar, without(calendars, left::equals), policies);
  }

  public SlaDefinition withStandardCalendar(long id) {
    return new SlaDefinition(calendar(id).id(), calendars, policies);
  }

  /** With this policy instead of the one with its id; a new one is tried before all others. */
  public SlaDefinition with(PolicyDefinition policy) {
    return new SlaDefinition(
        standardCalendar, calendars, put(policies, policy, PolicyDefinition::id, 0));
  }

  /**
   * @throws DomainException {@code sla.policy.unknown}, {@code sla.policy.last-has-conditions}
   */
  public SlaDefinition withoutPolicy(long id) {
    return new SlaDefinition(standardCalendar, calendars, without(policies, policy(id)::equals));
  }

  /**
   * With the policies tried in another order.
   *
   * @param ids of all policies, once each
   * @throws DomainException {@code sla.policy.unknown}
   */
  public SlaDefinition inOrder(List<Long> ids) {
    if (ids.size() != policies.size() || ids.stream().distinct().count() != ids.size()) {
      throw new DomainException(DefinitionError.UNKNOWN_POLICY, Map.of("id", ids));
    }
    return new SlaDefinition(standardCalendar, calendars, ids.stream().map(this::policy).toList());
  }

  /** The same as what clocks compute with. */
  public SlaPolicies compiled() {
    return new Compiler(this).policies();
  }

  private static <T> Optional<T> find(List<T> all, Function<T, Long> id, long wanted) {
    return all.stream().filter(one -> id.apply(one) == wanted).findFirst();
  }

  private static <T> List<T> put(List<T> all, T put, Function<T, Long> id, int placeOfNew) {
    var changed = new ArrayList<>(all);
    changed.replaceAll(one -> id.apply(one).equals(id.apply(put)) ? put : one);
    if (!changed.contains(put)) {
      changed.add(placeOfNew, put);
    }
    return changed;
  }

  private static <T> List<T> without(List<T> all, Predicate<T> left) {
    return all.stream().filter(left.negate()).collect(Collectors.toList());
  }
}
