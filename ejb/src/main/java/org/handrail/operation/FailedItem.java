package org.handrail.operation;

import java.time.Instant;

/**
 * An item of background work that failed.
 *
 * @param object what it is, as the audit trail names things: {@code ticket 12}
 * @param nextAt when it is tried again; null if it was given up or dropped
 * @param droppedAt when an administrator decided that it is not tried again; null if nobody did
 * @param reason in English
 * @param incident under which the log has the stack trace
 */
public record FailedItem(
    long id,
    String queue,
    long item,
    String object,
    int attempts,
    Instant firstFailedAt,
    Instant lastFailedAt,
    Instant nextAt,
    Instant droppedAt,
    String reason,
    String incident) {

  /** Whether it failed too often and waits for an administrator. */
  public boolean isGivenUp() {
    return nextAt == null && !isDropped();
  }

  public boolean isDropped() {
    return droppedAt != null;
  }
}
