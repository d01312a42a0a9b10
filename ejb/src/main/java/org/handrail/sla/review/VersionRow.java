package org.handrail.sla.review;

import java.time.Instant;

/**
 * A state of the SLA definition in its history.
 *
 * @param draftId the draft it was; null for what came without one
 * @param subject what that draft was about, or null
 * @param appliedAt since when it holds for tickets that were open then; null if it does not
 * @param newest whether it is what the next ticket has
 */
public record VersionRow(
    long id,
    Long draftId,
    Subject subject,
    Instant validFrom,
    Instant appliedAt,
    String madeBy,
    boolean newest) {

  /** Whether every installation begins with it. */
  public boolean isFirst() {
    return validFrom.equals(Instant.EPOCH);
  }

  /** Whether it may still be applied to open tickets: only the newest may. */
  public boolean isApplicable() {
    return newest && appliedAt == null && !isFirst();
  }
}
