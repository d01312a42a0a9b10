package org.handrail.sla.book;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.handrail.sla.policy.Step;

/**
 * A target as the book has it.
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
}
