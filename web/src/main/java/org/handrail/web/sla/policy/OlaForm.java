package org.handrail.web.sla.policy;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.sla.definition.TargetDefinition;
import org.handrail.sla.policy.ClockKind;

/** What one team promises the others, as a row of the page. */
public class OlaForm implements Serializable {

  private static final long serialVersionUID = 1L;

  static final List<ClockKind> CLOCKS = List.of(ClockKind.TIME_TO_OWN, ClockKind.TIME_IN_TEAM);

  private final long team;
  private final Map<ClockKind, TargetForm> targets = new EnumMap<>(ClockKind.class);

  OlaForm(long team, Map<ClockKind, TargetDefinition> promised) {
    this.team = team;
    CLOCKS.forEach(kind -> targets.put(kind, new TargetForm(promised.get(kind))));
  }

  Map<ClockKind, TargetDefinition> promised() {
    return promised(targets);
  }

  static Map<ClockKind, TargetDefinition> promised(Map<ClockKind, TargetForm> forms) {
    return forms.entrySet().stream()
        .filter(entry -> entry.getValue().isPromised())
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().target()));
  }

  public long getTeam() {
    return team;
  }

  public Map<ClockKind, TargetForm> getTargets() {
    return targets;
  }
}
