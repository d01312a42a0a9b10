package org.handrail.forecast.backtest;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.handrail.forecast.TrustKey;
import org.handrail.forecast.score.Tally;
import org.handrail.forecast.score.Trust;
import org.handrail.sla.policy.ClockKind;

/**
 * What came of the forecasts of one instant.
 *
 * @param tallies of what was forecast in the end
 * @param trusts of what the simulation alone had said, for the days that follow
 */
record Assessed(Map<TallyKey, Tally> tallies, Map<TrustKey, Trust> trusts) {

  /**
   * @param learnt what was known until then of forecasts like these, by kind
   */
  static Assessed of(Collection<Verdict> verdicts, Map<ClockKind, Trust> learnt) {
    var tallies = new HashMap<TallyKey, Tally>();
    for (var verdict : verdicts) {
      var pooled =
          learnt.getOrDefault(verdict.kind(), Trust.NONE).pooled(verdict.alone(), verdict.base());
      tallies.merge(
          new TallyKey(verdict.kind(), pooled.tenth()),
          Tally.of(pooled, verdict.base().probability()),
          Tally::plus);
    }
    return new Assessed(
        tallies, verdicts.stream().collect(toMap(Verdict::lesson, Verdict::trust, Trust::plus)));
  }
}
