package org.handrail.web.sla.policy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.handrail.sla.definition.PolicyDefinition;
import org.handrail.sla.definition.TargetDefinition;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.Status;
import org.handrail.sla.policy.TicketFacts;
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.model.Priority;

/** A policy as its fields on the page. */
public class PolicyForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final long id;
  private final List<ConditionForm> conditions = new ArrayList<>();
  private final Map<Priority, Map<ClockKind, TargetForm>> targets = new EnumMap<>(Priority.class);
  private final List<OlaForm> olas = new ArrayList<>();
  private final Map<ClockKind, PauseForm> pauses = new EnumMap<>(ClockKind.class);
  private final boolean forEverything;
  private String name;
  private long calendar;

  /**
   * @param id 0 for a new policy, which begins with what this one says
   * @param statuses those in which clocks may run
   */
  PolicyForm(long id, String name, PolicyDefinition policy, List<Status> statuses) {
    this.id = id;
    this.name = name;
    calendar = policy.calendar();
    forEverything = id != 0 && policy.isForEverything();
    policy.conditions().forEach(condition -> conditions.add(new ConditionForm(condition)));
    for (var priority : Priority.values()) {
      targets.put(priority, row(policy.byPriority().getOrDefault(priority, Map.of())));
    }
    new TreeMap<>(policy.byTeam())
        .forEach((team, promised) -> olas.add(new OlaForm(team, promised)));
    for (var kind : ClockKind.values()) {
      pauses.put(kind, new PauseForm(kind, policy.pauses().get(kind), statuses));
    }
  }

  PolicyDefinition policy() {
    return new PolicyDefinition(
        id,
        name == null ? "" : name,
        conditions.stream().map(ConditionForm::condition).toList(),
        calendar,
        pauses.entrySet().stream()
            .filter(entry -> !entry.getValue().isStandard())
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().rule())),
        targets.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, entry -> OlaForm.promised(entry.getValue()))),
        olas.stream().collect(Collectors.toMap(OlaForm::getTeam, OlaForm::promised)));
  }

  private static Map<ClockKind, TargetForm> row(Map<ClockKind, TargetDefinition> promised) {
    var row = new EnumMap<ClockKind, TargetForm>(ClockKind.class);
    PolicyChoices.PROMISES.forEach(kind -> row.put(kind, new TargetForm(promised.get(kind))));
    return row;
  }

  /** Asked again and again: a list on the page is not changed while it is drawn. */
  public List<TicketField> getOtherFields() {
    var used = conditions.stream().map(ConditionForm::getField).toList();
    return TicketFacts.FIELDS.stream().filter(one -> !used.contains(one)).toList();
  }

  /** In which statuses each clock is paused. */
  public Map<ClockKind, Map<Long, Boolean>> getPaused() {
    var paused = new EnumMap<ClockKind, Map<Long, Boolean>>(ClockKind.class);
    pauses.forEach((kind, pause) -> paused.put(kind, pause.paused()));
    return paused;
  }

  /** Whether it is the one for whatever the others leave, which has no conditions. */
  public boolean isForEverything() {
    return forEverything;
  }

  public long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public List<ConditionForm> getConditions() {
    return conditions;
  }

  public long getCalendar() {
    return calendar;
  }

  public void setCalendar(long calendar) {
    this.calendar = calendar;
  }

  public Map<Priority, Map<ClockKind, TargetForm>> getTargets() {
    return targets;
  }

  public List<OlaForm> getOlas() {
    return olas;
  }
}
