package org.handrail.batch.job;

/** How a run stands. */
public enum JobState {
  RUNNING,
  /** Asked to stop; ends after the chunk it is in. */
  STOPPING,
  COMPLETED,
  STOPPED,
  FAILED,
  /** Its node fell silent. */
  ABANDONED;

  public boolean isActive() {
    return this == RUNNING || this == STOPPING;
  }

  /** Whether the rest of the work can be done by going on after the last committed chunk. */
  public boolean isRestartable() {
    return this == STOPPED || this == FAILED || this == ABANDONED;
  }
}
