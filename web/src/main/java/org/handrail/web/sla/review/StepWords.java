package org.handrail.web.sla.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.sla.policy.Action;
import org.handrail.sla.policy.Moment;
import org.handrail.sla.review.BookChange.NamedStep;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.ReaderTexts;

/** Says in the reader's words when a step is taken and what it does. */
@RequestScoped
public class StepWords {

  @Inject private ReaderTexts texts;
  @Inject private Reader reader;

  /** For example “30 min before the due: tell Assignee, Olha”. */
  String of(NamedStep step) {
    return moment(step.moment()) + ": " + action(step);
  }

  private String moment(Moment moment) {
    if (moment instanceof Moment.Before before) {
      return texts.with("sla.draft.step.before", reader.hours(before.remaining()));
    }
    if (moment instanceof Moment.AtPercent part) {
      return texts.with("sla.draft.step.at-percent", part.percent());
    }
    var late = ((Moment.AfterBreach) moment).late();
    return late.isZero()
        ? texts.get("sla.draft.step.at-breach")
        : texts.with("sla.draft.step.after-breach", reader.hours(late));
  }

  private String action(NamedStep step) {
    if (step.action() instanceof Action.Notify notify) {
      return texts.with("sla.draft.step.notify", people(notify, step));
    }
    if (step.action() instanceof Action.TransferToTeam) {
      return texts.with("sla.draft.step.transfer", String.join(", ", step.names()));
    }
    return step.action() instanceof Action.AddTag tag
        ? texts.with("sla.draft.step.tag", tag.tag())
        : texts.get("sla.draft.step.raise");
  }

  private String people(Action.Notify notify, NamedStep step) {
    var audiences =
        notify.audiences().stream()
            .sorted()
            .map(audience -> texts.word("sla.draft.audience.", audience.name()));
    return Stream.concat(audiences, step.names().stream()).collect(Collectors.joining(", "));
  }
}
