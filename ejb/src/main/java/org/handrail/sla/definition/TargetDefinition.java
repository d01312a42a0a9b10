package org.handrail.sla.definition;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.handrail.kernel.DomainException;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.Step;

/**
 * A target as the SLA definition has it.
 *
 * @param elapsed whether it counts all time, whatever any calendar says
 * @param calendar the id of a calendar of its own; null for the policy's
 * @param steps warnings and escalations, in any order
 */
public record TargetDefinition(
    Duration duration, boolean elapsed, Long calendar, List<Step> steps) {

  public TargetDefinition {
    Objects.requireNonNull(duration);
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  /**
   * What is asked of it when its policy is saved.
   *
   * @throws DomainException {@code sla.policy.duration-out-of-range}, {@code
   *     sla.policy.percent-out-of-range}, {@code sla.policy.step-time-out-of-range}, {@code
   *     sla.policy.step-before-beginning}, {@code sla.policy.step-tells-nobody}, {@code
   *     sla.policy.step-without-team}, {@code sla.policy.step-without-tag}, {@code
   *     sla.policy.steps-equal}
   */
  public void requireSound(ClockKind clock) {
    PolicyRules.checkTarget(clock, this);
  }
}
