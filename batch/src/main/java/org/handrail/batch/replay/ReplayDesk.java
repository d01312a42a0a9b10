package org.handrail.batch.replay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.handrail.batch.desk.JobDesk;
import org.handrail.batch.desk.JobQueries;
import org.handrail.batch.desk.JobRun;
import org.handrail.kernel.DomainException;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.sla.replay.ReplayQueries;

/**
 * Where replays of the past are run by those who may look at them: administrators and leads. The
 * desk itself is the administrators'; here each caller reaches the runs of their own replays only.
 */
@Stateless
@Requires({Role.ADMIN, Role.LEAD})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReplayDesk {

  private static final String JOB = "replay-sla-history";

  @Inject private ReplayQueries replays;
  @Inject private JobQueries jobs;
  @Inject private JobDesk desk;
  @Inject private Callers callers;

  /**
   * Runs what was planned, on this node.
   *
   * @throws DomainException {@code sla.replay.unknown}, {@code job.already-running}
   */
  public void start(long replayId) {
    atDesk(replayId, () -> desk.start(JOB, Map.of("replay", String.valueOf(replayId))));
  }

  /**
   * Goes on with what was interrupted.
   *
   * @throws DomainException {@code sla.replay.unknown}, {@code job.run.unknown}, {@code
   *     job.not-restartable}
   */
  public void restart(long replayId) {
    atDesk(replayId, () -> latest(replayId).map(run -> desk.restart(run.id())).orElse(null));
  }

  /**
   * How the latest run stands; empty if it never ran.
   *
   * @throws DomainException {@code sla.replay.unknown}
   */
  public Optional<JobRun> run(long replayId) {
    return atDesk(replayId, () -> latest(replayId));
  }

  private Optional<JobRun> latest(long replayId) {
    return jobs.latest(JOB, String.valueOf(replayId));
  }

  private <T> T atDesk(long replayId, Callable<T> work) {
    long seen = replays.replay(replayId).id();
    try {
      return callers.callAs(callers.current().also(Role.ADMIN), work);
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception failed) {
      throw new IllegalStateException("replay " + seen, failed);
    }
  }
}
