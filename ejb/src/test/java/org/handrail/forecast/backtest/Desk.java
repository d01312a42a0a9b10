package org.handrail.forecast.backtest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.forecast.backtest.LikelyBreach.Ending;
import org.handrail.forecast.model.Blend;
import org.handrail.forecast.model.Crew;
import org.handrail.forecast.model.Deadline;
import org.handrail.forecast.model.Held;
import org.handrail.forecast.model.Measured;
import org.handrail.forecast.model.Observation;
import org.handrail.forecast.model.OpenClock;
import org.handrail.forecast.model.Pace;
import org.handrail.forecast.model.Progress;
import org.handrail.forecast.model.QueuedTicket;
import org.handrail.forecast.model.Simulation;
import org.handrail.forecast.model.TeamForecast.Chance;
import org.handrail.forecast.model.TeamQueue;
import org.handrail.forecast.model.Work;
import org.handrail.forecast.score.BaseRate;
import org.handrail.sla.policy.ClockKind;
import org.handrail.ticket.model.Priority;

/**
 * The help desk as it was known at an instant: what was done, by whom, and what is open. The log
 * tells neither hours nor promises nor who is present, so all time counts, promises are guessed
 * from what was closed, and anyone who was seen in a group is at work there.
 */
final class Desk {

  private final Instant now;
  private final List<Incident> incidents;
  private final List<Observation> everybodys;
  private final Map<Priority, LikelyBreach> promises = new EnumMap<>(Priority.class);

  /**
   * @param known nothing in it is later than now
   */
  Desk(Instant now, IncidentLog known) {
    this.now = now;
    this.incidents = known.incidents();
    this.everybodys = incidents.stream().map(this::timeInHand).toList();
    for (var priority : Priority.values()) {
      promises.put(priority, LikelyBreach.after(endings(priority)));
    }
  }

  List<Incident> open() {
    return incidents.stream().filter(Incident::isOpen).toList();
  }

  BaseRate baseRate() {
    var rate = BaseRate.UNKNOWN;
    for (var incident : incidents) {
      if (incident.outcome().isPresent()) {
        rate = rate.and(incident.outcome().get());
      }
    }
    return rate;
  }

  /** The probability that the promise is missed, of each open incident by its number. */
  Map<String, Double> forecast(Simulation simulation) {
    var probabilities = new HashMap<String, Double>();
    incidents.stream()
        .collect(groupingBy(incident -> incident.last().group()))
        .forEach((group, theirs) -> probabilities.putAll(forecast(theirs, simulation)));
    return probabilities;
  }

  private Map<String, Double> forecast(List<Incident> group, Simulation simulation) {
    var open = group.stream().filter(Incident::isOpen).toList();
    var byTicket =
        simulation.of(queue(group, open)).chances().stream().collect(groupingBy(Chance::ticket));
    var probabilities = new HashMap<String, Double>();
    for (int place = 0; place < open.size(); place++) {
      probabilities.put(
          open.get(place).number(),
          average(open.get(place), byTicket.getOrDefault((long) place, List.of())));
    }
    return probabilities;
  }

  private double average(Incident incident, Collection<Chance> chances) {
    var ofEach = new double[LikelyBreach.USUAL.size()];
    chances.forEach(chance -> ofEach[chance.cycle()] = chance.probability());
    return promises.get(incident.last().priority()).average(ofEach);
  }

  private TeamQueue queue(List<Incident> group, List<Incident> open) {
    boolean named = group.stream().anyMatch(incident -> incident.takenAt().isPresent());
    return new TeamQueue(
        0,
        now,
        BusinessCalendar.aroundTheClock(),
        crew(group),
        pace(group),
        IntStream.range(0, open.size())
            .mapToObj(place -> ticket(place, open.get(place), named))
            .toList());
  }

  /** The log tells of no replies, and what waits for somebody else counts as in hand. */
  private Pace pace(List<Incident> group) {
    var nothing = Measured.of(Map.of(), List.of());
    return new Pace(
        Measured.of(
            group.stream().collect(groupingBy(Desk::work, mapping(this::timeInHand, toList()))),
            everybodys),
        Measured.of(
            group.stream().collect(groupingBy(Desk::work, mapping(this::timeWaited, toList()))),
            incidents.stream().map(this::timeWaited).toList()),
        nothing,
        nothing,
        Blend.of(List.of()));
  }

  private Crew crew(List<Incident> group) {
    var held = group.stream().flatMap(incident -> held(incident).stream()).toList();
    int agents = (int) held.stream().map(Held::agent).distinct().count();
    return new Crew(Math.max(1, agents), Held.mostAtOnce(held));
  }

  /** The last agent counts as having had it all along. */
  private Optional<Held> held(Incident incident) {
    return incident
        .takenAt()
        .map(
            taken ->
                new Held(incident.agent(), taken, incident.isOpen() ? now : incident.resolvedAt()));
  }

  /** Each usual promise is a clock of its own; its place among them is its cycle. */
  private QueuedTicket ticket(int place, Incident incident, boolean named) {
    var clocks =
        IntStream.range(0, LikelyBreach.USUAL.size())
            .mapToObj(
                promise ->
                    new OpenClock(
                        ClockKind.RESOLUTION,
                        promise,
                        new Deadline.Due(incident.opened().plus(LikelyBreach.USUAL.get(promise))),
                        Duration.ZERO))
            .toList();
    return new QueuedTicket(
        place, work(incident), incident.opened(), progress(incident, named), clocks);
  }

  /** Where a group's agents are never named, nothing tells what waits: all counts as in hand. */
  private Progress progress(Incident incident, boolean named) {
    return named && incident.takenAt().isEmpty()
        ? Progress.waitingFor(Duration.between(incident.opened(), now))
        : Progress.inHandFor(Duration.between(incident.takenAt().orElse(incident.opened()), now));
  }

  /** Until it was resolved, or so far. Whose agent the log never names was in hand all along. */
  private Observation timeInHand(Incident incident) {
    var taken = incident.takenAt().orElse(incident.opened());
    return incident.isOpen()
        ? Observation.lasting(Duration.between(taken, now))
        : Observation.ended(Duration.between(taken, incident.resolvedAt()));
  }

  /** Until an agent took it, or so far; who is never named took it at once. */
  private Observation timeWaited(Incident incident) {
    return incident.takenAt().isEmpty() && incident.isOpen()
        ? Observation.lasting(Duration.between(incident.opened(), now))
        : Observation.ended(
            Duration.between(incident.opened(), incident.takenAt().orElse(incident.opened())));
  }

  private List<Ending> endings(Priority priority) {
    return incidents.stream()
        .filter(incident -> incident.last().priority() == priority)
        .filter(incident -> incident.outcome().isPresent())
        .map(
            incident ->
                new Ending(
                    Duration.between(incident.opened(), incident.resolvedAt()),
                    incident.outcome().get()))
        .toList();
  }

  private static Work work(Incident incident) {
    return new Work(incident.last().category(), incident.last().priority());
  }
}
