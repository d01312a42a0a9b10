package org.handrail.forecast.backtest;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.forecast.model.TeamForecast.Chance;
import org.handrail.forecast.score.BaseRate;
import org.handrail.forecast.score.Forecast;
import org.handrail.sla.clock.Clock;
import org.handrail.sla.policy.ClockKind;

/** What came of clocks, and how often those of a kind had been breached by an instant. */
final class Outcomes {

  private final Map<Key, Clock> clocks = new HashMap<>();
  private final Map<ClockKind, BaseRate> rates = new EnumMap<>(ClockKind.class);

  private Outcomes() {}

  static Outcomes of(Map<Long, List<Clock>> byTicket) {
    var outcomes = new Outcomes();
    byTicket.forEach(
        (ticket, clocks) ->
            clocks.forEach(
                clock -> outcomes.clocks.put(new Key(ticket, clock.kind(), clock.cycle()), clock)));
    return outcomes;
  }

  /** Empty while nobody knows what came of it, or if nobody waited for it any more. */
  Optional<Verdict> verdict(Chance chance, Instant then) {
    return Optional.ofNullable(clocks.get(new Key(chance.ticket(), chance.kind(), chance.cycle())))
        .filter(clock -> clock.isBreached() || clock.isMet())
        .map(
            clock ->
                new Verdict(
                    chance.kind(),
                    new Forecast(chance.probability(), clock.isBreached()),
                    baseRate(chance.kind(), then),
                    clock.isBreached() ? clock.breach().at() : clock.end().at()));
  }

  /** Of those that had ended by then, or whose due had passed. */
  private BaseRate baseRate(ClockKind kind, Instant then) {
    return rates.computeIfAbsent(kind, each -> counted(each, then));
  }

  private BaseRate counted(ClockKind kind, Instant then) {
    var rate = BaseRate.UNKNOWN;
    for (var clock : clocks.values()) {
      if (clock.kind() == kind && clock.isBreached() && !clock.breach().at().isAfter(then)) {
        rate = rate.and(true);
      } else if (clock.kind() == kind && clock.isMet() && !clock.end().at().isAfter(then)) {
        rate = rate.and(false);
      }
    }
    return rate;
  }

  private record Key(long ticket, ClockKind kind, int cycle) {}
}
