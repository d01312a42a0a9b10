package org.handrail.sla.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What has happened since a preview was computed.
 *
 * @param asOf as if the draft had been applied at that instant
 * @param versions those of the SLA definition that were published or applied since, but not what
 *     the draft itself became
 * @param tickets how many were opened or changed since
 */
public record PreviewAge(Instant asOf, List<Long> versions, long tickets) {

  /** Somebody who looks and thinks before they decide is not to be asked twice. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  public PreviewAge {
    versions = List.copyOf(versions);
  }

  /**
   * Whether nobody should decide by it: other promises hold than it was computed with, or tickets
   * have moved on for some minutes. On a busy helpdesk some always have, at once.
   */
  public boolean isOutdated(Instant now) {
    return !versions.isEmpty() || tickets > 0 && asOf.plus(FRESH).isBefore(now);
  }
}
