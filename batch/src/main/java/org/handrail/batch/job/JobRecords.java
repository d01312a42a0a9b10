package org.handrail.batch.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ErrorCode;
import org.handrail.kernel.signal.Signals;
import org.handrail.security.Callers;
import org.handrail.security.audit.Audit;
import org.handrail.security.audit.AuditAction;

/** What an operation on a job leaves in the database, each in one transaction. */
@Transactional
@ApplicationScoped
class JobRecords {

  @Inject private JobRuns runs;
  @Inject private Audit audit;
  @Inject private Callers callers;
  @Inject private Signals signals;

  long claimToStart(JobDefinition job, Map<String, String> parameters) {
    long runId =
        runs.claim(job.name(), job.about(parameters), parameters, null, callers.current())
            .orElseThrow(() -> refused(JobError.ALREADY_RUNNING, job.name()));
    audit.record(AuditAction.JOB_STARTED, about(runId), Map.of("job", job.name()));
    return runId;
  }

  long claimToRestart(JobRun ended) {
    if (!ended.isRestartable()) {
      throw refused(JobError.NOT_RESTARTABLE, ended.job());
    }
    long runId =
        runs.claim(ended.job(), ended.about(), ended.parameters(), ended.id(), callers.current())
            .orElseThrow(() -> refused(JobError.ALREADY_RUNNING, ended.job()));
    audit.record(
        AuditAction.JOB_RESTARTED,
        about(runId),
        Map.of("job", ended.job(), "restartOf", String.valueOf(ended.id())));
    return runId;
  }

  void requestStop(JobRun run) {
    if (!runs.requestStop(run.id())) {
      throw refused(JobError.NOT_RUNNING, run.job());
    }
    audit.record(AuditAction.JOB_STOPPED, about(run.id()), Map.of("job", run.job()));
    signals.send("job", String.valueOf(run.id()));
  }

  private static String about(long runId) {
    return "job-run " + runId;
  }

  private static DomainException refused(ErrorCode error, String job) {
    return new DomainException(error, Map.of("job", job));
  }
}
