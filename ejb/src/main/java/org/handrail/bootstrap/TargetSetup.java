package org.handrail.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.bootstrap.BootstrapDocument.StepEntry;
import org.handrail.bootstrap.BootstrapDocument.TargetEntry;
import org.handrail.kernel.DomainException;
import org.handrail.sla.definition.TargetDefinition;
import org.handrail.sla.policy.Action;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.Moment;
import org.handrail.sla.policy.Step;

/** Reads the targets of a policy, with their warnings and escalations. */
@ApplicationScoped
class TargetSetup {

  @Inject private Known known;

  /** Clocks that the document does not name keep the target they have. */
  Map<ClockKind, TargetDefinition> targets(
      Map<ClockKind, TargetEntry> said,
      Map<ClockKind, TargetDefinition> there,
      String path,
      Run run) {
    var all = new EnumMap<ClockKind, TargetDefinition>(ClockKind.class);
    all.putAll(there);
    said.forEach(
        (clock, target) ->
            all.put(clock, target(target, there.get(clock), path + "." + clock, run)));
    return all;
  }

  private TargetDefinition target(TargetEntry said, TargetDefinition there, String path, Run run) {
    var before =
        there == null
            ? new TargetDefinition(
                run.needed(said.duration(), path, "duration"), false, null, List.of())
            : there;
    return new TargetDefinition(
        run.needed(said.duration(), path, "duration"),
        Run.or(said.elapsed(), before.elapsed()),
        said.calendar() == null
            ? before.calendar()
            : run.known(known.calendar(said.calendar()), path + ".calendar", said.calendar()),
        said.steps() == null ? before.steps() : steps(said.steps(), path + ".steps", run));
  }

  private List<Step> steps(List<StepEntry> said, String path, Run run) {
    return said.stream()
        .map(step -> new Step(moment(step, path, run), action(step, path, run)))
        .toList();
  }

  private static Moment moment(StepEntry said, String path, Run run) {
    run.one(path, "atPercent | before | after", said.atPercent(), said.before(), said.after());
    if (said.atPercent() != null) {
      return new Moment.AtPercent(said.atPercent());
    }
    return said.before() != null
        ? new Moment.Before(said.before())
        : new Moment.AfterBreach(said.after());
  }

  /**
   * @throws DomainException {@code bootstrap.missing} unless it is exactly one
   */
  private Action action(StepEntry said, String path, Run run) {
    var tells = said.tell() == null && said.people() == null ? null : said;
    run.one(
        path,
        "tell | tag | transferTo | raisePriority",
        tells,
        said.tag(),
        said.transferTo(),
        Boolean.TRUE.equals(said.raisePriority()) ? said.raisePriority() : null);
    if (said.tag() != null) {
      return new Action.AddTag(said.tag());
    }
    if (said.transferTo() != null) {
      return new Action.TransferToTeam(
          run.known(known.team(said.transferTo()), path, said.transferTo()));
    }
    return tells == null ? new Action.RaisePriority() : notification(said, path, run);
  }

  private Action notification(StepEntry said, String path, Run run) {
    return new Action.Notify(
        Run.or(said.tell(), Set.of()),
        Run.or(said.people(), List.<String>of()).stream()
            .map(login -> run.known(known.account(login), path, login))
            .collect(Collectors.toSet()),
        Boolean.TRUE.equals(said.atAnyTime()));
  }
}
