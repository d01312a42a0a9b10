package org.handrail.batch.job;

import org.handrail.kernel.ErrorCode;

/** Why a job is not started, restarted or stopped. */
public enum JobError implements ErrorCode {
  UNKNOWN_JOB("job.unknown", Kind.NOT_FOUND),
  UNKNOWN_RUN("job.run.unknown", Kind.NOT_FOUND),
  UNKNOWN_PARAMETER("job.parameter.unknown", Kind.INVALID),
  MALFORMED_PARAMETER("job.parameter.malformed", Kind.INVALID),
  ALREADY_RUNNING("job.already-running", Kind.CONFLICT),
  NOT_RUNNING("job.not-running", Kind.CONFLICT),
  NOT_RESTARTABLE("job.not-restartable", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  JobError(String code, Kind kind) {
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
