package org.handrail.sla.outlook.backtest;

import java.util.HashMap;
import java.util.Map;
import org.handrail.sla.outlook.score.Tally;
import org.handrail.sla.outlook.score.Trust;

/**
 * What came of the forecasts of one instant.
 *
 * @param tallies of what was foretold in the end
 * @param trusts of what the simulation alone had said, for the days that follow
 */
record Assessed(Map<TallyKey, Tally> tallies, Map<TrustKey, Trust> trusts) {

  Assessed() {
    this(new HashMap<>(), new HashMap<>());
  }

  void count(TallyKey key, Tally tally) {
    tallies.merge(key, tally, Tally::plus);
  }

  void learn(TrustKey key, Trust trust) {
    trusts.merge(key, trust, Trust::plus);
  }
}
