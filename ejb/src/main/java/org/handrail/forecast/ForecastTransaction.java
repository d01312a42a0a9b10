package org.handrail.forecast;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.forecast.model.Remedy;
import org.handrail.forecast.model.Simulation;
import org.handrail.forecast.model.TeamForecast;
import org.handrail.forecast.model.TeamQueue;
import org.handrail.forecast.model.WhatWouldHelp;
import org.handrail.kernel.work.ItemFailed;
import org.handrail.security.Internal;

/** One team at a time, each in a transaction of its own. */
@Stateless
@Internal("the minute's refresh calls it, as the system")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ForecastTransaction {

  private static final int RUNS = 500;

  /**
   * A long queue is played through less often: its forecast costs what that of 400 tickets does.
   */
  private static final int DRAWS = 200_000;

  private static final int HELPERS = 5;

  /** What would help is tried less often than the forecast: it costs some twenty of them. */
  private static final Duration HELP_LASTS = Duration.ofMinutes(5);

  @Inject private ForecastTeams teams;
  @Inject private OpenQueues queues;
  @Inject private ForecastTable table;
  @Inject private Trusts trusts;
  @Inject private Warnings warnings;

  /** New teams take part from now on. */
  public void enrol(Instant now) {
    teams.enrol(now);
  }

  /**
   * Computes the forecast of the team that has waited longest.
   *
   * @return false if none waits
   * @throws ItemFailed if anything went wrong with it
   */
  public boolean take(Instant now) {
    var team = teams.claimDue(now);
    team.ifPresent(due -> computeOrFail(due, now));
    return team.isPresent();
  }

  private void computeOrFail(DueTeam team, Instant now) {
    try {
      compute(team, now);
    } catch (RuntimeException failed) {
      throw new ItemFailed(team.id(), failed);
    }
  }

  private void compute(DueTeam team, Instant now) {
    if (!queues.hasClocks(team.id(), now)) {
      table.clear(team.id());
      teams.done(team.id(), now, ForecastState.NO_CLOCKS, 0);
      return;
    }
    var queue = queues.of(team.id(), now);
    if (queue.isEmpty()) {
      table.clear(team.id());
      teams.done(team.id(), now, ForecastState.LEARNING, 0);
    } else {
      forecast(team, queue.get(), now);
    }
  }

  private void forecast(DueTeam team, TeamQueue queue, Instant now) {
    var simulation = simulation(queue);
    var forecast = trusts.pooled(simulation.of(queue), now);
    table.put(team.id(), forecast, now);
    teams.done(team.id(), now, ForecastState.FORECAST, queue.crew().agents());
    warn(team, forecast, queue, new WhatWouldHelp(simulation), now);
  }

  private void warn(
      DueTeam team, TeamForecast forecast, TeamQueue queue, WhatWouldHelp help, Instant now) {
    var endangered =
        forecast.chances().stream()
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

  /** The same seed each minute: what changes is the queue, not the draws. */
  private static Simulation simulation(TeamQueue queue) {
    int affordable = DRAWS / Math.max(1, queue.tickets().size());
    return new Simulation(queue.team(), Math.min(RUNS, affordable));
  }
}
