package org.handrail.batch.simulation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.handrail.batch.job.JobQueries;
import org.handrail.batch.job.JobRun;
import org.handrail.batch.job.JobService;
import org.handrail.kernel.DomainException;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.sla.simulation.SimulationQueries;

/**
 * Where simulations of the past are run by those who may look at them: administrators and leads.
 * Jobs are operated by administrators; here each caller reaches the runs of their own simulations
 * only.
 */
@Stateless
@Requires({Role.ADMIN, Role.LEAD})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Simulating {

  private static final String JOB = "simulate-sla-history";

  @Inject private SimulationQueries simulations;
  @Inject private JobQueries jobs;
  @Inject private JobService jobService;
  @Inject private Callers callers;

  /**
   * Runs what was planned, on this node.
   *
   * @throws DomainException {@code sla.simulation.unknown}, {@code job.already-running}
   */
  public void start(long simulationId) {
    asAdministrator(
        simulationId,
        () -> jobService.start(JOB, Map.of("simulation", String.valueOf(simulationId))));
  }

  /**
   * Goes on with what was interrupted.
   *
   * @throws DomainException {@code sla.simulation.unknown}, {@code job.run.unknown}, {@code
   *     job.not-restartable}
   */
  public void restart(long simulationId) {
    asAdministrator(
        simulationId,
        () -> latest(simulationId).map(run -> jobService.restart(run.id())).orElse(null));
  }

  /**
   * How the latest run stands; empty if it never ran.
   *
   * @throws DomainException {@code sla.simulation.unknown}
   */
  public Optional<JobRun> run(long simulationId) {
    return asAdministrator(simulationId, () -> latest(simulationId));
  }

  private Optional<JobRun> latest(long simulationId) {
    return jobs.latest(JOB, String.valueOf(simulationId));
  }

  private <T> T asAdministrator(long simulationId, Callable<T> work) {
    long seen = simulations.simulation(simulationId).id();
    try {
      return callers.callAs(callers.current().also(Role.ADMIN), work);
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception failed) {
      throw new IllegalStateException("simulation " + seen, failed);
    }
  }
}
