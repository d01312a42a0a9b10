package org.handrail.sla.outlook;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.security.Internal;
import org.handrail.sla.outlook.model.Remedy;
import org.handrail.sla.outlook.model.Simulation;
import org.handrail.sla.outlook.model.TeamOutlook;
import org.handrail.sla.outlook.model.TeamQueue;
import org.handrail.sla.outlook.model.WhatWouldHelp;

/** One team at a time, each in a transaction of its own. */
@Stateless
@Internal("the minute's refresh calls it, as the system")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutlookTurns {

  private static final int RUNS = 500;

  /** A long queue is played through less often: its outlook costs what that of 400 tickets does. */
  private static final int DRAWS = 200_000;

  private static final int HELPERS = 5;

  /** What would help is tried less often than the outlook: it costs some twenty of them. */
  private static final Duration HELP_LASTS = Duration.ofMinutes(5);

  @Inject private OutlookTeams teams;
  @Inject private OpenQueues queues;
  @Inject private OutlookTable table;
  @Inject private Trusts trusts;
  @Inject private Warnings warnings;

  /** New teams take part from now on. */
  public void enrol(Instant now) {
    teams.enrol(now);
  }

  /**
   * Reckons the outlook of the team that has waited longest.
   *
   * @return false if none waits
   * @throws TurnFailed if anything went wrong with it
   */
  public boolean take(Instant now) {
    var team = teams.claimDue(now);
    team.ifPresent(due -> reckonOrFail(due, now));
    return team.isPresent();
  }

  /** Somebody should look at the log meanwhile; the other teams go on. */
  public void postpone(long teamId, Instant now) {
    teams.postpone(teamId, now);
  }

  private void reckonOrFail(DueTeam team, Instant now) {
    try {
      reckon(team, now);
    } catch (RuntimeException failed) {
      throw new TurnFailed(team.id(), failed);
    }
  }

  private void reckon(DueTeam team, Instant now) {
    if (!queues.hasClocks(team.id(), now)) {
      table.clear(team.id());
      teams.done(team.id(), now, OutlookState.NO_CLOCKS, 0);
      return;
    }
    var queue = queues.of(team.id(), now);
    if (queue.isEmpty()) {
      table.clear(team.id());
      teams.done(team.id(), now, OutlookState.LEARNING, 0);
    } else {
      foretell(team, queue.get(), now);
    }
  }

  private void foretell(DueTeam team, TeamQueue queue, Instant now) {
    var simulation = simulation(queue);
    var outlook = trusts.pooled(simulation.of(queue), now);
    table.put(team.id(), outlook, now);
    teams.done(team.id(), now, OutlookState.FORETOLD, queue.crew().agents());
    warn(team, outlook, queue, new WhatWouldHelp(simulation), now);
  }

  private void warn(
      DueTeam team, TeamOutlook outlook, TeamQueue queue, WhatWouldHelp help, Instant now) {
    var endangered =
        outlook.chances().stream()
            .filter(chance -> team.isEndangering(chance.probability()))
            .toList();
    var untold = warnings.untold(endangered, now);
    if (endangered.isEmpty()) {
      table.putRemedies(team.id(), List.of());
    } else if (!untold.isEmpty() || !team.wasHelpedWithin(HELP_LASTS, now)) {
      var remedies = remedies(team, queue, help, now);
      table.putRemedies(team.id(), remedies);
      teams.helped(team.id(), now);
      warnings.tell(team.id(), untold, remedies);
    }
  }

  private List<Remedy> remedies(DueTeam team, TeamQueue queue, WhatWouldHelp help, Instant now) {
    var others =
        teams.helpers(team.id(), HELPERS).stream()
            .map(other -> queues.of(other, now))
            .flatMap(Optional::stream)
            .toList();
    return help.of(queue, others);
  }

  /** The same seed each minute: what changes is the queue, not the luck. */
  private static Simulation simulation(TeamQueue queue) {
    int affordable = DRAWS / Math.max(1, queue.tickets().size());
    return new Simulation(queue.team(), Math.min(RUNS, affordable));
  }
}
