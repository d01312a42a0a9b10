package org.handrail.sla.definition;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ErrorCode;
import org.handrail.sla.policy.Action;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.Moment;
import org.handrail.sla.policy.Step;

/** What has to be so in every policy that is saved, besides what its SLA definition asks for. */
final class PolicyRules {

  private static final int LONGEST_NAME = 100;
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(10_000);

  private PolicyRules() {}

  static void check(PolicyDefinition policy) {
    require(!policy.name().isEmpty(), DefinitionError.POLICY_NAME_MISSING, Map.of());
    require(
        policy.name().length() <= LONGEST_NAME,
        DefinitionError.POLICY_NAME_TOO_LONG,
        Map.of("longest", LONGEST_NAME));
    policy.conditions().forEach(Conditions::check);
    policy.clocks().forEach(clock -> clock.getValue().requireSound(clock.getKey()));
  }

  static void checkTarget(ClockKind clock, TargetDefinition target) {
    require(isBetween(SHORTEST, target.duration()), DefinitionError.BAD_DURATION, of(clock));
    var seen = new HashSet<Step>();
    for (var step : target.steps()) {
      checkMoment(clock, step.moment(), target.duration());
      checkAction(clock, step.action());
      require(seen.add(step), DefinitionError.EQUAL_STEPS, of(clock));
    }
  }

  private static void checkMoment(ClockKind clock, Moment moment, Duration target) {
    if (moment instanceof Moment.AtPercent at) {
      require(at.percent() >= 1 && at.percent() <= 100, DefinitionError.BAD_PERCENT, of(clock));
    } else if (moment instanceof Moment.Before before) {
      require(isBetween(SHORTEST, before.remaining()), DefinitionError.BAD_STEP_TIME, of(clock));
    } else if (moment instanceof Moment.AfterBreach after) {
      require(isBetween(Duration.ZERO, after.late()), DefinitionError.BAD_STEP_TIME, of(clock));
    }
    require(!moment.usedOf(target).isNegative(), DefinitionError.STEP_BEFORE_BEGINNING, of(clock));
  }

  private static void checkAction(ClockKind clock, Action action) {
    if (action instanceof Action.Notify notice) {
      boolean nobody = notice.audiences().isEmpty() && notice.people().isEmpty();
      require(!nobody, DefinitionError.STEP_TELLS_NOBODY, of(clock));
    } else if (action instanceof Action.TransferToTeam transfer) {
      require(transfer.team() > 0, DefinitionError.STEP_WITHOUT_TEAM, of(clock));
    } else if (action instanceof Action.AddTag add) {
      require(!add.tag().isBlank(), DefinitionError.STEP_WITHOUT_TAG, of(clock));
    }
  }

  private static boolean isBetween(Duration least, Duration duration) {
    return duration.compareTo(least) >= 0 && duration.compareTo(LONGEST) <= 0;
  }

  private static Map<String, Object> of(ClockKind clock) {
    return Map.of("clock", clock);
  }

  private static void require(boolean holds, ErrorCode error, Map<String, Object> details) {
    if (!holds) {
      throw new DomainException(error, details);
    }
  }
}
