package org.handrail.sla.tracking;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.sla.policy.Action;
import org.handrail.sla.policy.Action.AddTag;
import org.handrail.sla.policy.Action.Audience;
import org.handrail.sla.policy.Action.Notify;
import org.handrail.sla.policy.Action.RaisePriority;
import org.handrail.sla.policy.Action.TransferToTeam;
import org.handrail.sla.policy.Moment;
import org.handrail.sla.policy.Moment.AfterBreach;
import org.handrail.sla.policy.Moment.AtPercent;
import org.handrail.sla.policy.Moment.Before;
import org.handrail.sla.policy.Step;

/**
 * What makes a step the same step, so that it is taken once in a cycle of a clock: its moment, what
 * it does, and whom it tells; its target may be another one by then. The names are stored and never
 * change.
 */
public final class StepName {

  private StepName() {}

  /** As it is stored. */
  public static String of(Step step) {
    return moment(step.moment()) + " " + action(step.action());
  }

  private static String moment(Moment moment) {
    if (moment instanceof Before before) {
      return "before " + before.remaining();
    }
    if (moment instanceof AtPercent at) {
      return "at " + at.percent() + " %";
    }
    return "after " + ((AfterBreach) moment).late();
  }

  private static String action(Action action) {
    if (action instanceof Notify notify) {
      return (notify.atAnyTime() ? "notify at any time " : "notify ") + receivers(notify);
    }
    if (action instanceof TransferToTeam transfer) {
      return "transfer to " + transfer.team();
    }
    if (action instanceof AddTag tag) {
      return "tag " + tag.tag();
    }
    return action instanceof RaisePriority ? "raise priority" : action.toString();
  }

  /** In an order that sets do not have. */
  private static String receivers(Notify notify) {
    return Stream.concat(
            notify.audiences().stream().sorted().map(Audience::name),
            notify.people().stream().sorted().map(String::valueOf))
        .collect(Collectors.joining(","));
  }
}
