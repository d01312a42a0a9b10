package org.handrail.forecast.backtest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.forecast.Stories;
import org.handrail.forecast.TeamCalendars;
import org.handrail.forecast.history.Experience;
import org.handrail.forecast.history.PendingClock;
import org.handrail.forecast.history.QueueNow;
import org.handrail.forecast.history.TicketStory;
import org.handrail.forecast.model.Simulation;
import org.handrail.forecast.model.TeamForecast.Chance;
import org.handrail.sla.clock.Clock;
import org.handrail.sla.definition.ApplicablePolicies;
import org.handrail.sla.definition.DefinitionVersions;
import org.handrail.sla.history.TicketPast;
import org.handrail.sla.history.TicketPasts;

/**
 * All teams' forecasts as they would have been at an instant of the past, and what came of them.
 */
@ApplicationScoped
class PastDay {

  private static final int RUNS = 300;

  @Inject private Stories stories;
  @Inject private TicketPasts pasts;
  @Inject private DefinitionVersions versions;
  @Inject private TeamCalendars calendars;

  /**
   * What was forecast of clocks that have ended since.
   *
   * @param then when it is forecast
   * @param now until when it is known what came of it
   */
  List<Verdict> verdicts(Instant then, Instant now) {
    var known = known(then);
    var whole = pasts.of(known.stream().map(TicketStory::ticketId).toList());
    var outcomes = Outcomes.of(clocks(whole, versions.promises(), now));
    var pending = pending(whole, versions.promises().knownAt(then), then);
    return openByTeam(known).entrySet().stream()
        .flatMap(team -> forecast(team.getKey(), team.getValue(), known, pending, then).stream())
        .flatMap(chance -> outcomes.verdict(chance, then).stream())
        .toList();
  }

  private List<TicketStory> known(Instant then) {
    return stories.openedBefore(then).stream()
        .map(story -> story.knownAt(then))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Map<Long, List<TicketStory>> openByTeam(List<TicketStory> known) {
    return known.stream()
        .filter(story -> story.isOpen() && story.standing().team() != null)
        .collect(groupingBy(story -> story.standing().team()));
  }

  private List<Chance> forecast(
      long team,
      List<TicketStory> open,
      List<TicketStory> known,
      Map<Long, List<PendingClock>> pending,
      Instant then) {
    var experience = Experience.of(team, calendars.of(team), then, known);
    if (!experience.isEnough()) {
      return List.of();
    }
    var clocks =
        open.stream()
            .flatMap(story -> pending.getOrDefault(story.ticketId(), List.of()).stream())
            .toList();
    var queue =
        new QueueNow(team, then, Math.max(1, experience.regulars()), experience).of(open, clocks);
    return new Simulation(team, RUNS).of(queue).chances();
  }

  private static Map<Long, List<Clock>> clocks(
      Collection<TicketPast> pasts, ApplicablePolicies promises, Instant now) {
    return pasts.stream()
        .collect(toMap(TicketPast::ticketId, past -> past.clocks(promises).checked(now).all()));
  }

  private static Map<Long, List<PendingClock>> pending(
      Collection<TicketPast> whole, ApplicablePolicies promises, Instant then) {
    var until = whole.stream().map(past -> past.knownAt(then)).toList();
    return clocks(until, promises, then).entrySet().stream()
        .flatMap(ticket -> pending(ticket.getKey(), ticket.getValue(), then))
        .collect(groupingBy(PendingClock::ticketId));
  }

  private static Stream<PendingClock> pending(long ticket, List<Clock> clocks, Instant then) {
    return clocks.stream()
        .filter(clock -> clock.isOpen() && !clock.isBreached() && clock.target().isPresent())
        .flatMap(clock -> PastClock.pending(ticket, clock, then).stream());
  }
}
