package org.handrail.sla.replay;

import org.handrail.kernel.ErrorCode;

/** Refusals about replays. */
public enum ReplayError implements ErrorCode {
  UNKNOWN_REPLAY("sla.replay.unknown", Kind.NOT_FOUND),
  EMPTY_PERIOD("sla.replay.empty-period", Kind.INVALID),
  NO_TEAM("sla.replay.no-team", Kind.FORBIDDEN);

  private final String code;
  private final Kind kind;

  ReplayError(String code, Kind kind) {
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
