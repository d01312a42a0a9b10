package org.handrail.sla.simulation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.handrail.kernel.DomainException;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.sla.definition.DefinitionVersions;
import org.handrail.sla.definition.Drafts;
import org.handrail.sla.definition.SlaDefinition;
import org.handrail.sla.history.TicketPasts;
import org.handrail.team.TeamQueries;
import org.handrail.team.TeamRow;

/**
 * Simulates the past under another SLA definition, some hundreds of tickets at a time: what the job
 * {@code simulate-sla-history} calls.
 */
@Stateless
@Requires(Role.ADMIN)
public class SimulationService {

  @Inject private Drafts drafts;
  @Inject private DefinitionVersions versions;
  @Inject private TicketPasts pasts;
  @Inject private Simulations simulations;
  @Inject private TeamQueries teams;
  @Inject private Callers callers;

  /**
   * Writes down what is to be simulated; the job does it. An administrator simulates the tickets of
   * all teams, a lead those of the teams they lead.
   *
   * @param from tickets opened from then on
   * @param until and before then
   * @return the simulation
   * @throws DomainException {@code sla.simulation.empty-period}, {@code sla.draft.unknown}, {@code
   *     sla.version.unknown}, {@code sla.simulation.no-team} for a lead of none
   */
  @Requires({Role.ADMIN, Role.LEAD})
  public long plan(OtherDefinition definition, Instant from, Instant until) {
    if (!from.isBefore(until)) {
      throw new DomainException(SimulationError.EMPTY_PERIOD);
    }
    read(definition);
    return simulations.add(definition, from, until, teams());
  }

  private List<Long> teams() {
    if (callers.current().is(Role.ADMIN)) {
      return List.of();
    }
    var led = teams.led().stream().map(TeamRow::id).toList();
    if (led.isEmpty()) {
      throw new DomainException(SimulationError.NO_TEAM);
    }
    return led;
  }

  /**
   * Where to go on.
   *
   * @throws DomainException {@code sla.simulation.unknown}
   */
  public OpenedTicket position(long simulationId) {
    return simulations.position(simulations.get(simulationId).id());
  }

  /** How many tickets of the period are left behind this one. */
  public long countBehind(long simulationId, OpenedTicket last) {
    return simulations.countBehind(simulations.get(simulationId), last);
  }

  /** The next tickets of the period behind this one, in the order in which they were opened. */
  public List<OpenedTicket> tickets(long simulationId, OpenedTicket after, int limit) {
    return simulations.tickets(simulations.get(simulationId), after, limit);
  }

  /**
   * Simulates these tickets; does nothing if they have been.
   *
   * @param tickets in the order in which they were opened
   */
  public void simulation(long simulationId, List<OpenedTicket> tickets) {
    var simulated = simulated(simulations.get(simulationId), tickets);
    var differing = simulated.stream().filter(SimulatedTicket::differs).toList();
    long before = simulations.advance(simulationId, tickets, differing.size());
    if (before >= 0) {
      simulations.count(simulationId, Rates.of(simulated));
      simulations.keep(
          simulationId, differing.stream().limit(Math.max(0, Simulations.KEPT - before)).toList());
    }
  }

  private List<SimulatedTicket> simulated(Simulation simulation, List<OpenedTicket> tickets) {
    var promises = versions.promises();
    var policies = read(simulation.definition()).compiled();
    return pasts.of(tickets.stream().map(OpenedTicket::id).toList()).stream()
        .map(past -> SimulatedTicket.of(past, promises, policies, simulation.madeAt()))
        .sorted(
            Comparator.comparing(SimulatedTicket::openedAt)
                .thenComparing(SimulatedTicket::ticketId))
        .toList();
  }

  private SlaDefinition read(OtherDefinition definition) {
    return definition.draftId() == null
        ? versions.definition(definition.versionId())
        : drafts.definition(definition.draftId());
  }
}
