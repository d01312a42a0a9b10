package org.handrail.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handrail.bootstrap.BootstrapDocument.ConditionEntry;
import org.handrail.bootstrap.BootstrapDocument.PolicyEntry;
import org.handrail.bootstrap.BootstrapDocument.TargetEntry;
import org.handrail.sla.definition.Conditions;
import org.handrail.sla.definition.DefinitionVersions;
import org.handrail.sla.definition.PolicyDefinition;
import org.handrail.sla.definition.Scope;
import org.handrail.sla.definition.SlaDefinitionService;
import org.handrail.sla.definition.TargetDefinition;
import org.handrail.sla.policy.ClockKind;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.field.Operator;
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.field.TicketField.Use;
import org.handrail.ticket.field.TicketFields;
import org.handrail.ticket.field.ValueSource;
import org.handrail.ticket.field.ValueSource.Catalogue;
import org.handrail.ticket.model.Priority;

/** Makes and changes SLA policies; what it publishes holds for new tickets. */
@ApplicationScoped
class PolicySetup {

  private static final String WHAT = "policy";

  @Inject private SlaDefinitionService definitions;
  @Inject private DefinitionVersions versions;
  @Inject private TargetSetup targets;
  @Inject private Known known;

  /** The last first: a new policy is tried before all others. */
  void apply(List<PolicyEntry> entries, Run run) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      var entry = entries.get(i);
      var path = "policies[%d]".formatted(i);
      run.at(path, () -> apply(entry, path, run));
    }
  }

  private void apply(PolicyEntry entry, String path, Run run) {
    var name = run.needed(entry.name(), path, "name");
    var there = find(name);
    var before = there.orElseGet(() -> usual(name));
    var after = said(entry, before, path, run);
    if (there.isPresent() && after.equals(before)) {
      return;
    }
    definitions.publish(definitions.draft(after), Scope.NEW_TICKETS);
    if (there.isEmpty()) {
      run.made(WHAT, name);
    } else {
      run.changed(WHAT, name, Run.differences(before, after));
    }
  }

  private PolicyDefinition usual(String name) {
    long calendar = versions.newestDefinition().standardCalendar();
    return new PolicyDefinition(0, name, List.of(), calendar, Map.of(), Map.of(), Map.of());
  }

  private PolicyDefinition said(PolicyEntry entry, PolicyDefinition before, String path, Run run) {
    return new PolicyDefinition(
        before.id(),
        before.name(),
        entry.conditions() == null ? before.conditions() : conditions(entry, path, run),
        entry.calendar() == null
            ? before.calendar()
            : run.known(known.calendar(entry.calendar()), path + ".calendar", entry.calendar()),
        before.pauses(),
        byPriority(entry, before, path, run),
        byTeam(entry, before, path, run));
  }

  private List<Criterion> conditions(PolicyEntry entry, String path, Run run) {
    return entry.conditions().stream()
        .map(condition -> condition(condition, path + ".conditions", run))
        .toList();
  }

  private Criterion condition(ConditionEntry entry, String path, Run run) {
    var name = run.needed(entry.attribute(), path, "attribute");
    var values = run.needed(entry.values(), path, "values");
    var field = run.known(field(name), path, name);
    return Conditions.of(
        field,
        Operator.IN,
        values.stream().map(value -> value(field, value, path, run)).collect(Collectors.toSet()));
  }

  private static Optional<TicketField> field(String name) {
    return TicketFields.known()
        .find(name.toLowerCase(Locale.ROOT))
        .filter(field -> field.isFor(Use.SLA));
  }

  /** What people know by name is known to policies by its id. */
  private String value(TicketField field, String value, String path, Run run) {
    return field.source() instanceof ValueSource.Rows rows
        ? run.known(named(rows.of(), value), path, value).toString()
        : value;
  }

  private Optional<Long> named(Catalogue catalogue, String name) {
    return switch (catalogue) {
      case CATEGORY -> known.category(name);
      case TEAM -> known.team(name);
      case ORGANISATION -> known.organisation(name);
      case STATUS, AGENT, PERSON -> Optional.empty();
    };
  }

  private Map<Priority, Map<ClockKind, TargetDefinition>> byPriority(
      PolicyEntry entry, PolicyDefinition before, String path, Run run) {
    var all = new EnumMap<Priority, Map<ClockKind, TargetDefinition>>(Priority.class);
    all.putAll(before.byPriority());
    Run.or(entry.targets(), Map.<Priority, Map<ClockKind, TargetEntry>>of())
        .forEach(
            (priority, said) ->
                all.put(
                    priority,
                    targets.targets(
                        said,
                        all.getOrDefault(priority, Map.of()),
                        path + ".targets." + priority,
                        run)));
    return all;
  }

  private Map<Long, Map<ClockKind, TargetDefinition>> byTeam(
      PolicyEntry entry, PolicyDefinition before, String path, Run run) {
    var all = new HashMap<>(before.byTeam());
    Run.or(entry.teamTargets(), Map.<String, Map<ClockKind, TargetEntry>>of())
        .forEach(
            (name, said) -> {
              var place = path + ".teamTargets." + name;
              long team = run.known(known.team(name), place, name);
              all.put(team, targets.targets(said, all.getOrDefault(team, Map.of()), place, run));
            });
    return all;
  }

  private Optional<PolicyDefinition> find(String name) {
    return versions.newestDefinition().policies().stream()
        .filter(policy -> policy.name().equals(name.strip()))
        .findFirst();
  }
}
