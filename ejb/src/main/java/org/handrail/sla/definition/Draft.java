package org.handrail.sla.definition;

import java.time.Instant;

/**
 * A change of the SLA definition that is not decided yet.
 *
 * @param baseId the version it was made from
 * @param subject what it changes: {@code calendar 3}, {@code policy 5}, {@code policies}
 * @param versionId what it became, if it was published
 */
public record Draft(
    long id,
    long baseId,
    String subject,
    State state,
    Long versionId,
    String madeBy,
    Instant madeAt) {

  /** What was decided about it. */
  public enum State {
    DRAFT,
    PUBLISHED,
    DISCARDED
  }

  public boolean isUndecided() {
    return state == State.DRAFT;
  }
}
