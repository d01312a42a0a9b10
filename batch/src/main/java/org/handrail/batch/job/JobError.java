package org.handrail.batch.job;

import static org.handrail.kernel.ErrorCode.conflict;
import static org.handrail.kernel.ErrorCode.invalid;
import static org.handrail.kernel.ErrorCode.notFound;

import org.handrail.kernel.ErrorCode;

/** Why a job is not started, restarted or stopped. */
public final class JobError {
  public static final ErrorCode UNKNOWN_JOB = notFound("job.unknown");
  public static final ErrorCode UNKNOWN_RUN = notFound("job.run.unknown");
  public static final ErrorCode UNKNOWN_PARAMETER = invalid("job.parameter.unknown");
  public static final ErrorCode MALFORMED_PARAMETER = invalid("job.parameter.malformed");
  public static final ErrorCode ALREADY_RUNNING = conflict("job.already-running");
  public static final ErrorCode NOT_RUNNING = conflict("job.not-running");
  public static final ErrorCode NOT_RESTARTABLE = conflict("job.not-restartable");

  private JobError() {}
}
