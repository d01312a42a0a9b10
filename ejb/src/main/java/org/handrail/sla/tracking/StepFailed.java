package org.handrail.sla.tracking;

import jakarta.ejb.ApplicationException;
import org.handrail.kernel.DomainException;

/** A step could not be taken, because what it asks for was refused. */
@ApplicationException(rollback = true)
class StepFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient DueStep step;

  StepFailed(DueStep step, DomainException refusal) {
    super("step " + step.asTaken() + " was refused: " + refusal.getMessage(), refusal);
    this.step = step;
  }

  DueStep step() {
    return step;
  }

  String reason() {
    return getCause().getMessage();
  }
}
