package org.handrail.sla.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.DomainException;
import org.handrail.sla.clock.Clock;
import org.handrail.sla.clock.Commitment;
import org.handrail.sla.clock.Explanation;
import org.handrail.sla.definition.DefinitionVersions;
import org.handrail.sla.history.TicketPasts;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.Status;
import org.handrail.sla.policy.Target;
import org.handrail.sla.query.ClockExplanation.AppliedTarget;
import org.handrail.sla.query.ClockExplanation.Fate;
import org.handrail.sla.query.ClockExplanation.Passage;
import org.handrail.sla.query.ClockExplanation.PlannedStep;
import org.handrail.sla.query.KnownNames.Taken;
import org.handrail.sla.tracking.StepName;

/** Rebuilds a clock from its ticket's history and puts names to what is in it. */
@ApplicationScoped
class Explaining {

  @Inject private TicketPasts pasts;
  @Inject private DefinitionVersions versions;
  @Inject private KnownNames names;

  ClockExplanation explanation(long ticketId, ClockKind kind, int cycle, Instant now) {
    var clocks = pasts.of(ticketId).clocks(versions.promises()).checked(now);
    return clocks.all().stream()
        .filter(clock -> clock.kind() == kind && clock.cycle() == cycle)
        .findFirst()
        .map(clock -> explained(ticketId, clock, now))
        .orElseThrow(() -> new DomainException(ClockError.UNKNOWN_CLOCK));
  }

  private ClockExplanation explained(long ticketId, Clock clock, Instant now) {
    var explanation = clock.explained(now);
    return new ClockExplanation(
        clock.kind(),
        clock.cycle(),
        explanation.used().orElse(null),
        explanation.left().orElse(null),
        explanation.due().orElse(null),
        clock.breach(),
        clock.end(),
        clock.commitments().stream().map(Explaining::promise).toList(),
        passages(explanation),
        steps(clock, names.stepsTaken(ticketId, clock.kind(), clock.cycle())));
  }

  private static AppliedTarget promise(Commitment commitment) {
    var target = Optional.ofNullable(commitment.target());
    return new AppliedTarget(
        commitment.since(),
        commitment.policy(),
        target.map(Target::duration).orElse(null),
        target.map(Target::calendarName).orElse(null),
        target.map(each -> each.calendar().zone()).orElse(null));
  }

  private List<Passage> passages(Explanation explanation) {
    var statuses = names.statuses();
    return explanation.timeline().stream()
        .map(
            passage ->
                new Passage(
                    passage.span().from(),
                    passage.span().until(),
                    name(statuses, passage.span().pausedBy()),
                    passage.worked()))
        .toList();
  }

  private static String name(Map<Long, String> statuses, Status status) {
    return status == null ? null : statuses.getOrDefault(status.id(), "");
  }

  private List<PlannedStep> steps(Clock clock, Map<String, Taken> taken) {
    return clock.plan().stream()
        .map(
            planned -> {
              var step = planned.step();
              var done = Optional.ofNullable(taken.get(StepName.of(step)));
              return new PlannedStep(
                  planned.at(),
                  step.moment(),
                  step.action(),
                  names.in(step.action()),
                  done.map(Taken::outcome).orElse(Fate.PLANNED),
                  done.map(Taken::takenAt).orElse(null),
                  done.map(Taken::failure).orElse(null));
            })
        .toList();
  }
}
