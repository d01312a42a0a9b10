package org.handrail.sla.simulation;

import static org.handrail.kernel.ErrorCode.forbidden;
import static org.handrail.kernel.ErrorCode.invalid;
import static org.handrail.kernel.ErrorCode.notFound;

import org.handrail.kernel.ErrorCode;

/** Refusals about simulations. */
final class SimulationError {
  public static final ErrorCode UNKNOWN_SIMULATION = notFound("sla.simulation.unknown");
  public static final ErrorCode EMPTY_PERIOD = invalid("sla.simulation.empty-period");
  public static final ErrorCode NO_TEAM = forbidden("sla.simulation.no-team");

  private SimulationError() {}
}
