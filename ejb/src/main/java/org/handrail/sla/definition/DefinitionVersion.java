package org.handrail.sla.definition;

import java.time.Instant;

/**
 * One state of the SLA definition, for ever.
 *
 * @param validFrom tickets opened from then on have it, inclusive
 * @param appliedAt since when those have it that were open then; null if only new ones do
 * @param madeBy who published it
 */
public record DefinitionVersion(long id, Instant validFrom, Instant appliedAt, String madeBy) {

  /** As it was known at an instant: not applied to open tickets yet if that came later. */
  DefinitionVersion knownAt(Instant now) {
    return appliedAt != null && appliedAt.isAfter(now)
        ? new DefinitionVersion(id, validFrom, null, madeBy)
        : this;
  }
}
