package org.handrail.batch.job;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.handrail.security.Internal;

/**
 * Hands a claimed run to the batch runtime and asks it there again. Never in a transaction: the job
 * runs in threads of its own and must find its row committed.
 *
 * <p>The runtime lets only the component that started a run ask for it, and in an EAR each bean is
 * a component: so nobody else talks to it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Internal("job operations and the nightly schedule call it after they have claimed the run")
public class JobStarter {

  private static final Logger LOG = System.getLogger(JobStarter.class.getName());

  @Inject private JobRuns runs;

  /** A run from the beginning. */
  public void start(long runId, String job, Map<String, String> parameters) {
    launch(runId, () -> BatchRuntime.getJobOperator().start(job, properties(runId, parameters)));
  }

  /** A run that goes on after the last committed chunk of {@code executionId}. */
  public void restart(long runId, long executionId, Map<String, String> parameters) {
    launch(
        runId,
        () -> BatchRuntime.getJobOperator().restart(executionId, properties(runId, parameters)));
  }

  /** How this node's execution stands; empty if the runtime will not tell. */
  public Optional<BatchStatus> status(long executionId) {
    try {
      return Optional.of(
          BatchRuntime.getJobOperator().getJobExecution(executionId).getBatchStatus());
    } catch (BatchRuntimeException unknown) {
      LOG.log(Level.ERROR, "execution " + executionId + " cannot be looked after", unknown);
      return Optional.empty();
    }
  }

  /** Lets this node's execution end after its chunk; nothing happens if it has ended. */
  public void stop(long executionId) {
    try {
      BatchRuntime.getJobOperator().stop(executionId);
    } catch (JobExecutionNotRunningException endedMeanwhile) {
      LOG.log(Level.DEBUG, "the next timer will see how the run ended", endedMeanwhile);
    }
  }

  private void launch(long runId, Launch launch) {
    try {
      runs.started(runId, launch.execution());
      LOG.log(Level.INFO, "job run {0} started", runId);
    } catch (BatchRuntimeException refused) {
      LOG.log(Level.ERROR, "job run " + runId + " could not start", refused);
      runs.failed(runId, Failure.of(refused));
      runs.end(runId, JobState.FAILED);
    }
  }

  private static Properties properties(long runId, Map<String, String> parameters) {
    var properties = new Properties();
    properties.putAll(parameters);
    properties.setProperty("run", String.valueOf(runId));
    return properties;
  }

  /** Starts or restarts; gives the execution's id. */
  private interface Launch {
    long execution();
  }
}
