package org.handrail.sla.keep;

import org.handrail.sla.policy.Action;
import org.handrail.sla.policy.Action.AddTag;
import org.handrail.sla.policy.Action.Notify;
import org.handrail.sla.policy.Action.RaisePriority;
import org.handrail.sla.policy.Action.TransferToTeam;
import org.handrail.sla.policy.Moment;
import org.handrail.sla.policy.Moment.AfterBreach;
import org.handrail.sla.policy.Moment.AtPercent;
import org.handrail.sla.policy.Moment.Before;
import org.handrail.sla.policy.Step;

/**
 * What makes a step the same step, so that it is taken once in a cycle of a clock: its moment and
 * what it does. Whom it tells may change meanwhile, and its target may be another one. The names
 * are stored and never change.
 */
final class StepName {

  private StepName() {}

  static String of(Step step) {
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
      return notify.atAnyTime() ? "notify at any time" : "notify";
    }
    if (action instanceof TransferToTeam transfer) {
      return "transfer to " + transfer.team();
    }
    if (action instanceof AddTag tag) {
      return "tag " + tag.tag();
    }
    return action instanceof RaisePriority ? "raise priority" : action.toString();
  }
}
