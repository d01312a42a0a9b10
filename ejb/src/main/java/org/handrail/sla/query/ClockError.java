package org.handrail.sla.query;

import org.handrail.kernel.ErrorCode;

/** Refusals about clocks. */
public enum ClockError implements ErrorCode {
  UNKNOWN_CLOCK("sla.clock.unknown", Kind.NOT_FOUND);

  private final String code;
  private final Kind kind;

  ClockError(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
