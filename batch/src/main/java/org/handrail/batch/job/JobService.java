package org.handrail.batch.job;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/**
 * Where administrators operate jobs, whichever node runs them. Every operation leaves an audit
 * record.
 */
@Stateless
@Requires(Role.ADMIN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobService {

  @Inject private Jobs jobs;
  @Inject private JobQueries queries;
  @Inject private JobRecords records;
  @Inject private JobStarter starter;
  @Inject private JobRuns runs;
  @Inject private Clock clock;

  /**
   * Starts the job on this node.
   *
   * @param given parameters by name; what is missing takes its default
   * @return the run
   * @throws DomainException {@code job.unknown}, {@code job.parameter.unknown}, {@code
   *     job.parameter.malformed}, {@code job.already-running}
   */
  public long start(String job, Map<String, String> given) {
    var definition = jobs.get(job);
    var parameters = definition.complete(given, clock.instant());
    long runId = records.claimToStart(definition, parameters);
    starter.start(runId, job, parameters);
    return runId;
  }

  /**
   * Goes on with what was stopped, failed or was abandoned, on this node, with the same parameters.
   *
   * @return the new run
   * @throws DomainException {@code job.run.unknown}, {@code job.not-restartable}, {@code
   *     job.already-running}
   */
  public long restart(long runId) {
    var ended = queries.run(runId);
    long next = records.claimToRestart(ended);
    runs.executionOf(runId)
        .ifPresentOrElse(
            execution -> starter.restart(next, execution, ended.parameters()),
            () -> starter.start(next, ended.job(), ended.parameters()));
    return next;
  }

  /**
   * Lets the run end after the chunk it is in; the node that runs it hears of it at once.
   *
   * @throws DomainException {@code job.run.unknown}, {@code job.not-running}
   */
  public void stop(long runId) {
    records.requestStop(queries.run(runId));
  }
}
