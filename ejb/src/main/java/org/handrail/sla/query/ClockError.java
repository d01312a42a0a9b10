package org.handrail.sla.query;

import static org.handrail.kernel.ErrorCode.notFound;

import org.handrail.kernel.ErrorCode;

/** Refusals about clocks. */
final class ClockError {
  public static final ErrorCode UNKNOWN_CLOCK = notFound("sla.clock.unknown");

  private ClockError() {}
}
