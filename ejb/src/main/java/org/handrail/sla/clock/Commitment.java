package org.handrail.sla.clock;

import java.time.Instant;
import java.util.Objects;
import org.handrail.sla.policy.Target;

/**
 * What has been promised since an instant, for the whole of a clock: also for what was used before.
 *
 * @param policy the name of the policy that promises it
 * @param target null if the clock only runs for the record
 */
public record Commitment(Instant since, String policy, Target target) {

  boolean promisesTheSameAs(Commitment other) {
    return policy.equals(other.policy) && Objects.equals(target, other.target);
  }
}
