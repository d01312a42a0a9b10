package org.handrail.batch.simulation;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.batch.job.CurrentRun;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.sla.simulation.OpenedTicket;
import org.handrail.sla.simulation.SimulationService;

/** Lets a chunk of tickets be simulated. */
@Named
@Dependent
public class SimulationWriter extends AbstractItemWriter {

  @Inject private CurrentRun run;
  @Inject private SimulationService simulations;
  @Inject private Callers callers;

  @Override
  public void writeItems(List<Object> tickets) {
    long simulation = run.number("simulation");
    callers.runAs(
        Caller.system(run.job()),
        () ->
            simulations.simulation(
                simulation, tickets.stream().map(OpenedTicket.class::cast).toList()));
  }
}
