package org.handrail.web.sla.policy;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.PauseRule;
import org.handrail.sla.policy.Status;
import org.handrail.ticket.model.StatusCategory;

/**
 * In which statuses one clock is paused, as boxes to tick. What is ticked for all statuses of a
 * kind is a rule about the kind, so that it holds for statuses to come; what was said about
 * statuses that are not on the page stays.
 */
final class PauseForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ClockKind kind;
  private final Map<Long, StatusCategory> statuses;
  private final Map<Long, Boolean> paused = new HashMap<>();
  private final EnumSet<StatusCategory> kept;
  private final Map<Long, Boolean> exceptionsElsewhere = new HashMap<>();

  /**
   * @param rule null for the standard one
   */
  PauseForm(ClockKind kind, PauseRule rule, List<Status> statuses) {
    var known = rule == null ? PauseRule.standardFor(kind) : rule;
    this.kind = kind;
    this.statuses = statuses.stream().collect(Collectors.toMap(Status::id, Status::category));
    this.kept = EnumSet.noneOf(StatusCategory.class);
    kept.addAll(known.categories());
    exceptionsElsewhere.putAll(known.statuses());
    exceptionsElsewhere.keySet().removeAll(this.statuses.keySet());
    statuses.forEach(status -> paused.put(status.id(), pauses(known, status)));
  }

  Map<Long, Boolean> paused() {
    return paused;
  }

  PauseRule rule() {
    var categories = EnumSet.noneOf(StatusCategory.class);
    for (var category : StatusCategory.values()) {
      if (isRuleFor(category)) {
        categories.add(category);
      }
    }
    return new PauseRule(categories, exceptionsFrom(categories));
  }

  boolean isStandard() {
    return rule().equals(PauseRule.standardFor(kind));
  }

  /** Where its statuses differ, it stays as it was. */
  private boolean isRuleFor(StatusCategory category) {
    var choices =
        statuses.entrySet().stream()
            .filter(entry -> entry.getValue() == category)
            .map(entry -> paused.get(entry.getKey()))
            .collect(Collectors.toSet());
    return choices.size() == 1 ? choices.contains(true) : kept.contains(category);
  }

  private Map<Long, Boolean> exceptionsFrom(Set<StatusCategory> categories) {
    var exceptions = new HashMap<>(exceptionsElsewhere);
    paused.forEach(
        (status, pauses) -> {
          if (pauses != categories.contains(statuses.get(status))) {
            exceptions.put(status, pauses);
          }
        });
    return exceptions;
  }

  private static boolean pauses(PauseRule rule, Status status) {
    return rule.statuses().getOrDefault(status.id(), rule.categories().contains(status.category()));
  }
}
