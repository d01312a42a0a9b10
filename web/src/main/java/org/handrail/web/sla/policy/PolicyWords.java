package org.handrail.web.sla.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.sla.definition.PolicyDefinition;
import org.handrail.sla.policy.Action;
import org.handrail.sla.policy.Action.Audience;
import org.handrail.sla.policy.Action.Notify;
import org.handrail.sla.policy.Action.TransferToTeam;
import org.handrail.sla.policy.Step;
import org.handrail.sla.tester.TestedClock;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.model.Priority;
import org.handrail.web.sla.StepWords;
import org.handrail.web.ui.FieldWords;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.ReaderTexts;

/** What policies say, in the reader's language. */
@Named
@RequestScoped
public class PolicyWords {

  @Inject private PolicyChoices choices;
  @Inject private Reader reader;
  @Inject private ReaderTexts texts;
  @Inject private FieldWords fields;

  /** The values of a condition: {@code High or Urgent}, in the order of their list. */
  public String values(Criterion condition) {
    var values =
        choices.of(condition.field(), condition.values()).stream()
            .filter(choice -> condition.values().contains(choice.value()))
            .map(Choice::label)
            .collect(Collectors.joining(" " + texts.get("sla.policy.or") + " "));
    return (fields.comparison(condition.operator()) + " " + values).strip();
  }

  public String priority(Priority priority) {
    return choices.priority(priority);
  }

  /** A step as a line: {@code 1 h before the due: tells the assignee}. */
  public String step(Step step) {
    return stepWords().of(step.moment(), step.action(), names(step.action()));
  }

  /** All of them, for those who wonder what is behind a number. */
  public String steps(List<Step> steps) {
    return steps.stream().map(this::step).collect(Collectors.joining("; "));
  }

  /** The teams that promise something, by name. */
  public List<Long> teams(PolicyDefinition policy) {
    return policy.byTeam().keySet().stream().sorted(Comparator.comparing(this::team)).toList();
  }

  public String team(long team) {
    return choices.label(BuiltInFields.TEAM, String.valueOf(team));
  }

  /** What a target says besides its duration, in short. */
  public String more(TargetForm target) {
    int steps = target.getSteps().size();
    return Stream.of(
            target.isElapsed() ? texts.get("sla.policy.all-time.short") : "",
            steps == 0 ? "" : texts.count("sla.policy.steps", steps))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** The due and the steps around it, in the order of time. */
  public List<PlannedMoment> plan(TestedClock clock) {
    var steps =
        clock.steps().stream().map(step -> new PlannedMoment(step.at(), false, step(step.step())));
    var due = Stream.ofNullable(clock.due()).map(at -> new PlannedMoment(at, true, due()));
    return Stream.concat(due, steps).sorted(Comparator.comparing(PlannedMoment::at)).toList();
  }

  private String due() {
    return texts.get("sla.tester.due");
  }

  public String audience(Audience audience) {
    return stepWords().audience(audience);
  }

  private List<String> names(Action action) {
    if (action instanceof TransferToTeam transfer) {
      return List.of(team(transfer.team()));
    }
    return action instanceof Notify notice ? people(notice) : List.of();
  }

  private List<String> people(Notify notice) {
    var names =
        choices.getAgents().stream()
            .filter(agent -> notice.people().contains(Long.valueOf(agent.value())))
            .map(Choice::label)
            .toList();
    long gone = notice.people().size() - names.size();
    return gone == 0
        ? names
        : Stream.concat(names.stream(), Stream.of(texts.count("sla.policy.people-gone", gone)))
            .toList();
  }

  private StepWords stepWords() {
    return new StepWords(reader.formats());
  }
}
