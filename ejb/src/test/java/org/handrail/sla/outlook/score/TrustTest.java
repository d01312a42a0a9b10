package org.handrail.sla.outlook.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrustTest {

  private static final double BASE_RATE = 0.2;

  @Test
  void halfOfAForecastIsBelievedBeforeAnythingIsKnown() {
    assertThat(Trust.NONE.pooled(0.8, BASE_RATE)).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void whatWasAlwaysRightIsBelievedMoreAndMore() {
    var trust = trustAfter(100, 1, true);

    assertThat(trust.weight()).isGreaterThan(0.99);
  }

  @Test
  void whatWasAlwaysWrongIsNotBelievedAtAll() {
    var trust = trustAfter(100, 0.9, false);

    assertThat(trust.pooled(0.9, BASE_RATE)).isEqualTo(BASE_RATE);
  }

  @Test
  void whoSaysTheBaseRateIsNeitherTrustedNorMistrusted() {
    assertThat(trustAfter(100, BASE_RATE, true).weight()).isEqualTo(0.5);
  }

  @Test
  void theWeightIsTheOneWithTheLeastError() {
    var trust =
        IntStream.range(0, 1000)
            .mapToObj(one -> Trust.of(new Forecast(0.8, one % 2 == 0), BASE_RATE))
            .reduce(Trust.NONE, Trust::plus);

    assertThat(trust.pooled(0.8, BASE_RATE)).isEqualTo(0.5, within(0.001));
  }

  private static Trust trustAfter(int times, double probability, boolean breached) {
    return IntStream.range(0, times)
        .mapToObj(one -> Trust.of(new Forecast(probability, breached), BASE_RATE))
        .reduce(Trust.NONE, Trust::plus);
  }
}
