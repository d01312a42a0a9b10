package org.handrail.sla.review;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.sla.definition.PolicyDefinition;
import org.handrail.sla.definition.SlaDefinition;
import org.handrail.sla.definition.TargetDefinition;
import org.handrail.sla.policy.Action.Notify;
import org.handrail.sla.policy.Action.TransferToTeam;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.PauseRule;
import org.handrail.sla.policy.Step;
import org.handrail.sla.review.DefinitionChange.AppliedTarget;
import org.handrail.sla.review.DefinitionChange.NamedStep;
import org.handrail.sla.review.DefinitionChange.Requirement;
import org.handrail.ticket.field.Criterion;

/** Says what a policy of a SLA definition is, with names instead of ids. */
record PolicyWords(SlaDefinition definition, Naming names) {

  /**
   * A policy in words.
   *
   * @param targets by priority or team, and clock
   * @param steps likewise
   */
  record Said(
      String name,
      String calendar,
      List<Requirement> conditions,
      Map<List<Object>, List<String>> pauses,
      Map<List<Object>, AppliedTarget> targets,
      Map<List<Object>, List<NamedStep>> steps) {}

  /** A target and whose it is. */
  private record Placed(List<Object> place, TargetDefinition target) {}

  Said of(PolicyDefinition policy) {
    return new Said(
        policy.name(),
        definition.calendar(policy.calendar()).name(),
        policy.conditions().stream().map(this::requirement).toList(),
        pauses(policy),
        inPlace(policy, target -> promise(policy, target)),
        inPlace(policy, target -> target.steps().stream().map(this::named).toList()));
  }

  private Requirement requirement(Criterion condition) {
    return new Requirement(
        condition.field(),
        condition.operator(),
        condition.values().stream()
            .map(value -> names.of(condition.field(), value))
            .sorted()
            .toList());
  }

  private Map<List<Object>, List<String>> pauses(PolicyDefinition policy) {
    return policy.pauses().entrySet().stream()
        .collect(Collectors.toMap(rule -> List.of(rule.getKey()), rule -> paused(rule.getValue())));
  }

  /** The categories by their constants, then statuses that pause it, then those that do not. */
  private List<String> paused(PauseRule rule) {
    var single =
        rule.statuses().entrySet().stream()
            .sorted(Map.Entry.<Long, Boolean>comparingByValue().reversed())
            .map(entry -> (entry.getValue() ? "+" : "−") + names.status(entry.getKey()));
    return Stream.concat(rule.categories().stream().sorted().map(Enum::name), single).toList();
  }

  private <T> Map<List<Object>, T> inPlace(
      PolicyDefinition policy, Function<TargetDefinition, T> saying) {
    var said = new LinkedHashMap<List<Object>, T>();
    placed(policy).forEach(one -> said.put(one.place(), saying.apply(one.target())));
    return said;
  }

  private Stream<Placed> placed(PolicyDefinition policy) {
    var ofPriorities =
        policy.byPriority().entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
            .flatMap(entry -> placed(entry.getKey(), entry.getValue()));
    var ofTeams =
        policy.byTeam().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(entry -> placed(names.team(entry.getKey()), entry.getValue()));
    return Stream.concat(ofPriorities, ofTeams);
  }

  private static Stream<Placed> placed(Object whose, Map<ClockKind, TargetDefinition> targets) {
    return targets.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> new Placed(List.of(whose, entry.getKey()), entry.getValue()));
  }

  private AppliedTarget promise(PolicyDefinition policy, TargetDefinition target) {
    long calendar = target.calendar() == null ? policy.calendar() : target.calendar();
    return new AppliedTarget(
        target.duration(), target.elapsed() ? null : definition.calendar(calendar).name());
  }

  private NamedStep named(Step step) {
    if (step.action() instanceof Notify notify) {
      return new NamedStep(
          step.moment(),
          step.action(),
          notify.people().stream().map(names::person).sorted().toList());
    }
    return step.action() instanceof TransferToTeam transfer
        ? new NamedStep(step.moment(), step.action(), List.of(names.team(transfer.team())))
        : new NamedStep(step.moment(), step.action(), List.of());
  }
}
