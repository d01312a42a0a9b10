package org.handrail.web.sla;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handrail.sla.policy.Action;
import org.handrail.sla.policy.Action.AddTag;
import org.handrail.sla.policy.Action.Notify;
import org.handrail.sla.policy.Action.TransferToTeam;
import org.handrail.sla.policy.Moment;
import org.handrail.sla.policy.Moment.AfterBreach;
import org.handrail.sla.policy.Moment.AtPercent;
import org.handrail.sla.policy.Moment.Before;
import org.handrail.sla.query.ClockExplanation.PlannedStep;
import org.handrail.web.ui.Formats;
import org.handrail.web.ui.Texts;

/** What a policy does about a clock, and when: {@code 30 min before the due: tell the team}. */
record StepWords(Texts texts, Formats formats) {

  String of(PlannedStep step) {
    return moment(step.moment()) + ": " + action(step.action(), step.object());
  }

  private String moment(Moment moment) {
    if (moment instanceof Before before) {
      return texts.with("sla.why.step.before", formats.hours(before.remaining()));
    }
    if (moment instanceof AtPercent at) {
      return texts.with("sla.why.step.percent", at.percent());
    }
    var late = ((AfterBreach) moment).late();
    return late.equals(Duration.ZERO)
        ? texts.get("sla.why.step.breach")
        : texts.with("sla.why.step.after", formats.hours(late));
  }

  private String action(Action action, String object) {
    if (action instanceof Notify notify) {
      return texts.with("sla.why.step.notify", String.join(", ", told(notify, object)));
    }
    if (action instanceof TransferToTeam) {
      return texts.with("sla.why.step.transfer", object);
    }
    return action instanceof AddTag
        ? texts.with("sla.why.step.tag", object)
        : texts.get("sla.why.step.raise");
  }

  private List<String> told(Notify notify, String people) {
    var told = new ArrayList<String>();
    notify.audiences().stream().sorted().map(this::audience).forEach(told::add);
    if (people != null) {
      told.add(people);
    }
    return told;
  }

  private String audience(Action.Audience audience) {
    return texts.get("sla.why.audience." + audience.name().toLowerCase(Locale.ROOT));
  }
}
