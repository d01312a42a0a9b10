package org.handrail.batch.simulation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.sla.simulation.OpenedTicket;
import org.handrail.sla.simulation.SimulationService;

/** The tickets of a period that have not been simulated yet. */
@Named
@Dependent
public class SimulationReader extends TicketReader<OpenedTicket> {

  @Inject private SimulationService simulations;

  @Override
  OpenedTicket begin() {
    return simulations.position(simulation());
  }

  @Override
  long countBehind(OpenedTicket last) {
    return simulations.countBehind(simulation(), last);
  }

  @Override
  List<OpenedTicket> behind(OpenedTicket last, int limit) {
    return simulations.tickets(simulation(), last, limit);
  }

  private long simulation() {
    return run.number("simulation");
  }
}
