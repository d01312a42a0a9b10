package org.handrail.sla.simulation;

import org.handrail.kernel.ErrorCode;

/** Refusals about simulations. */
public enum SimulationError implements ErrorCode {
  UNKNOWN_SIMULATION("sla.simulation.unknown", Kind.NOT_FOUND),
  EMPTY_PERIOD("sla.simulation.empty-period", Kind.INVALID),
  NO_TEAM("sla.simulation.no-team", Kind.FORBIDDEN);

  private final String code;
  private final Kind kind;

  SimulationError(String code, Kind kind) {
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
