package org.handrail.forecast.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Of so many clocks every fifth was breached that nobody doubts the base rate. */
class TrustTest {

  private static final BaseRate EVERY_FIFTH = new BaseRate(200_000, 1_000_000);
  private static final Offset<Double> ABOUT = within(0.001);

  @Test
  void halfOfAForecastIsBelievedBeforeAnythingIsKnown() {
    assertThat(Trust.NONE.pooled(0.8, EVERY_FIFTH)).isEqualTo(0.5, ABOUT);
  }

  @Test
  void aBaseRateThatRestsOnNothingTakesNothingAway() {
    assertThat(Trust.NONE.pooled(0.8, BaseRate.UNKNOWN)).isEqualTo(0.8, within(1e-9));
  }

  @Test
  void aBaseRateOfTenClocksGetsAQuarter() {
    assertThat(Trust.NONE.weight(new BaseRate(2, 10))).isEqualTo(0.75, within(1e-9));
  }

  @Test
  void whatWasAlwaysRightIsBelievedMoreAndMore() {
    var trust = trustAfter(100, 1, true);

    assertThat(trust.weight(EVERY_FIFTH)).isGreaterThan(0.99);
  }

  @Test
  void whatWasAlwaysWrongIsNotBelievedAtAll() {
    var trust = trustAfter(100, 0.9, false);

    assertThat(trust.pooled(0.9, EVERY_FIFTH)).isEqualTo(0.2, ABOUT);
  }

  @Test
  void whoSaysTheBaseRateIsNeitherTrustedNorMistrusted() {
    assertThat(trustAfter(100, 0.2, true).weight(EVERY_FIFTH)).isEqualTo(0.5, ABOUT);
  }

  @Test
  void theWeightIsTheOneWithTheLeastError() {
    var trust =
        IntStream.range(0, 1000)
            .mapToObj(one -> Trust.of(new Forecast(0.8, one % 2 == 0), EVERY_FIFTH))
            .reduce(Trust.NONE, Trust::plus);

    assertThat(trust.pooled(0.8, EVERY_FIFTH)).isEqualTo(0.5, ABOUT);
  }

  private static Trust trustAfter(int times, double probability, boolean breached) {
    return IntStream.range(0, times)
        .mapToObj(one -> Trust.of(new Forecast(probability, breached), EVERY_FIFTH))
        .reduce(Trust.NONE, Trust::plus);
  }
}
