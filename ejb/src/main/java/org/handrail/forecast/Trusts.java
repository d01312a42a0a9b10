package org.handrail.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.handrail.forecast.model.TeamForecast;
import org.handrail.forecast.score.BaseRate;
import org.handrail.forecast.score.Trust;
import org.handrail.kernel.Sql;
import org.handrail.sla.policy.ClockKind;

/**
 * Pools what a simulation says with how often clocks are breached anyway, as far as it deserved in
 * the last back-test. Both change slowly, so each node remembers them for an hour.
 */
@ApplicationScoped
class Trusts {

  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration LATELY = Duration.ofDays(90);

  @Inject private TrustTable trusts;
  @Inject private Sql sql;

  private volatile Learnt learnt = new Learnt(Instant.MIN, Map.of(), Map.of());

  TeamForecast pooled(TeamForecast alone, Instant now) {
    var known = learnt(now);
    return new TeamForecast(
        alone.chances().stream()
            .map(
                chance -> chance.withProbability(known.pooled(chance.kind(), chance.probability())))
            .toList());
  }

  private Learnt learnt(Instant now) {
    if (learnt.at().isAfter(now) || !learnt.at().isAfter(now.minus(FRESH))) {
      learnt = new Learnt(now, trusts.latest(now), baseRates(now));
    }
    return learnt;
  }

  private Map<ClockKind, BaseRate> baseRates(Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select kind, count(breached_at) as breached, count(*) as ended from sla_clock
                    where target_ms is not null and (breached_at > :since or state = 'MET'
                      and breached_at is null and ended_at > :since)
                    group by kind
                    """)
                .bind("since", now.minus(LATELY))
                .reduceRows(
                    new EnumMap<>(ClockKind.class),
                    (rates, row) -> {
                      rates.put(
                          ClockKind.valueOf(row.getColumn("kind", String.class)),
                          new BaseRate(
                              row.getColumn("breached", Long.class),
                              row.getColumn("ended", Long.class)));
                      return rates;
                    }));
  }

  private record Learnt(
      Instant at, Map<ClockKind, Trust> trusts, Map<ClockKind, BaseRate> baseRates) {

    double pooled(ClockKind kind, double probability) {
      return trusts
          .getOrDefault(kind, Trust.NONE)
          .pooled(probability, baseRates.getOrDefault(kind, BaseRate.UNKNOWN));
    }
  }
}
