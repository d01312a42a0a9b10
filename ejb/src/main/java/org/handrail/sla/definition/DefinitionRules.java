package org.handrail.sla.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.calendar.version.CalendarError;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ErrorCode;

/** What has to be so in every SLA definition. */
final class DefinitionRules {

  private DefinitionRules() {}

  static void check(
      long standardCalendar, List<CalendarDefinition> calendars, List<PolicyDefinition> policies) {
    var known = calendars.stream().map(CalendarDefinition::id).collect(Collectors.toSet());
    requireKnown(known.contains(standardCalendar), standardCalendar);
    policies.stream()
        .flatMap(policy -> policy.calendars().stream())
        .forEach(calendar -> requireKnown(known.contains(calendar), calendar));
    requireDifferent(
        calendars.stream().map(CalendarDefinition::name).toList(), CalendarError.NAME_TAKEN);
    requireDifferent(
        policies.stream().map(PolicyDefinition::name).toList(), DefinitionError.POLICY_NAME_TAKEN);
    requireOneForEverything(policies);
  }

  private static void requireKnown(boolean known, long calendar) {
    if (!known) {
      throw new DomainException(CalendarError.UNKNOWN_CALENDAR, Map.of("id", calendar));
    }
  }

  private static void requireDifferent(List<String> names, ErrorCode taken) {
    var seen = new HashSet<String>();
    for (var name : names) {
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        throw new DomainException(taken, Map.of("name", name));
      }
    }
  }

  /** Every ticket has a policy, and no policy stands where none is ever looked for. */
  private static void requireOneForEverything(List<PolicyDefinition> policies) {
    int last = policies.size() - 1;
    if (last < 0 || !policies.get(last).isForEverything()) {
      throw new DomainException(DefinitionError.LAST_HAS_CONDITIONS);
    }
    policies.stream()
        .limit(last)
        .filter(PolicyDefinition::isForEverything)
        .findFirst()
        .ifPresent(
            policy -> {
              throw new DomainException(DefinitionError.NEVER_TRIED, Map.of("name", policy.name()));
            });
  }
}
