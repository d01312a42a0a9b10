package org.handrail.security.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One record of the audit trail.
 *
 * @param actor the person's name at that time, or the part of Handrail
 * @param action as {@link AuditAction#stored()}, or another feature's
 * @param object kind and id of what it was done to
 * @param details what it is since then
 * @param before of a change, what the record before it says of the same object; else empty
 */
public record AuditRow(
    long id,
    Instant at,
    String actor,
    String action,
    String object,
    Map<String, String> details,
    Map<String, String> before) {

  public AuditRow {
    details = Map.copyOf(details);
    before = Map.copyOf(before);
  }
}
