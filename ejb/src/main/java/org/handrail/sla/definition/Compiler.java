package org.handrail.sla.definition;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.SlaPolicies;
import org.handrail.sla.policy.SlaPolicy;
import org.handrail.sla.policy.Target;

/** Puts calendars in the place of their ids; each is made once, since that costs something. */
final class Compiler {

  /** What people read where others have the name of a calendar. */
  static final String AROUND_THE_CLOCK = "24×7";

  private static final BusinessCalendar ALL_TIME = BusinessCalendar.aroundTheClock();

  private final SlaDefinition definition;
  private final Map<Long, BusinessCalendar> calendars = new HashMap<>();

  Compiler(SlaDefinition definition) {
    this.definition = definition;
    definition.calendars().forEach(calendar -> calendars.put(calendar.id(), calendar.compiled()));
  }

  SlaPolicies policies() {
    return new SlaPolicies(definition.policies().stream().map(this::policy).toList());
  }

  private SlaPolicy policy(PolicyDefinition policy) {
    return new SlaPolicy(
        policy.name(),
        policy.conditions(),
        policy.pauses(),
        each(policy, policy.byPriority()),
        each(policy, policy.byTeam()));
  }

  private <K> Map<K, Map<ClockKind, Target>> each(
      PolicyDefinition policy, Map<K, Map<ClockKind, TargetDefinition>> definitions) {
    return definitions.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> targets(policy, entry.getValue())));
  }

  private Map<ClockKind, Target> targets(
      PolicyDefinition policy, Map<ClockKind, TargetDefinition> definitions) {
    return definitions.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> target(policy, entry.getValue())));
  }

  private Target target(PolicyDefinition policy, TargetDefinition target) {
    if (target.elapsed()) {
      return new Target(target.duration(), AROUND_THE_CLOCK, ALL_TIME, target.steps());
    }
    CalendarDefinition calendar =
        definition.calendar(target.calendar() == null ? policy.calendar() : target.calendar());
    return new Target(
        target.duration(), calendar.name(), calendars.get(calendar.id()), target.steps());
  }
}
