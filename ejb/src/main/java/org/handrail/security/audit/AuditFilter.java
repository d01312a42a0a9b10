package org.handrail.security.audit;

import java.time.Instant;

/**
 * Which records to list; what is null or blank does not matter.
 *
 * @param text part of the actor's name or of the object
 * @param from inclusive
 * @param until exclusive
 */
public record AuditFilter(String text, String action, Instant from, Instant until) {

  /** For {@code ilike}: anywhere, and a percent sign means itself. */
  String pattern() {
    return text == null || text.isBlank()
        ? null
        : "%" + text.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
  }
}
