package org.handrail.web.sla;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.sla.policy.Action;
import org.handrail.sla.policy.Action.AddTag;
import org.handrail.sla.policy.Action.Audience;
import org.handrail.sla.policy.Action.Notify;
import org.handrail.sla.policy.Action.TransferToTeam;
import org.handrail.sla.policy.Moment;
import org.handrail.sla.policy.Moment.AfterBreach;
import org.handrail.sla.policy.Moment.AtPercent;
import org.handrail.sla.policy.Moment.Before;
import org.handrail.web.ui.Formats;
import org.handrail.web.ui.Texts;

/**
 * What a policy does about a clock, and when: {@code 30 min before the due: tell the team, Olha}.
 * Said alike wherever steps are shown.
 */
public record StepWords(Formats formats) {

  /**
   * @param names of the team that gets the ticket, or of the people who are told one by one
   */
  public String of(Moment moment, Action action, List<String> names) {
    return texts().with("sla.policy.step", said(moment), said(action, names));
  }

  public String audience(Audience audience) {
    return texts().get("sla.policy.audience." + audience.name().toLowerCase(Locale.ROOT));
  }

  private String said(Moment moment) {
    if (moment instanceof Before before) {
      return texts().with("sla.policy.moment.before", formats.hours(before.remaining()));
    }
    if (moment instanceof AtPercent at) {
      return texts().with("sla.policy.moment.percent", at.percent());
    }
    var late = ((AfterBreach) moment).late();
    return late.isZero()
        ? texts().get("sla.policy.moment.breach")
        : texts().with("sla.policy.moment.after", formats.hours(late));
  }

  private String said(Action action, List<String> names) {
    if (action instanceof Notify notify) {
      return texts()
          .with(
              notify.atAnyTime() ? "sla.policy.action.notify-any-time" : "sla.policy.action.notify",
              told(notify, names));
    }
    if (action instanceof TransferToTeam) {
      return texts().with("sla.policy.action.transfer", String.join(", ", names));
    }
    return action instanceof AddTag add
        ? texts().with("sla.policy.action.tag", add.tag())
        : texts().get("sla.policy.action.raise-priority");
  }

  private String told(Notify notify, List<String> people) {
    var audiences = notify.audiences().stream().sorted().map(this::audience);
    return Stream.concat(audiences, people.stream()).collect(Collectors.joining(", "));
  }

  private Texts texts() {
    return new Texts(formats.language());
  }
}
