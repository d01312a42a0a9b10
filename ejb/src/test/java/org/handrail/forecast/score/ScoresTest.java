package org.handrail.forecast.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.handrail.forecast.score.Calibration.Bin;
import org.junit.jupiter.api.Test;

/** Every figure is computed by hand. */
class ScoresTest {

  private static final Forecast RIGHTLY_AFRAID = new Forecast(0.9, true);
  private static final Forecast WRONGLY_AFRAID = new Forecast(0.6, false);
  private static final Forecast RIGHTLY_CALM = new Forecast(0.1, false);
  private static final Forecast WRONGLY_CALM = new Forecast(0.2, true);

  private static final List<Forecast> ALL =
      List.of(RIGHTLY_AFRAID, WRONGLY_AFRAID, RIGHTLY_CALM, WRONGLY_CALM);

  @Test
  void theBrierScoreIsTheMeanSquareOfTheErrors() {
    // 0.1² + 0.6² + 0.1² + 0.8² = 0.01 + 0.36 + 0.01 + 0.64 = 1.02, of four
    assertThat(BrierScore.of(ALL).value()).isCloseTo(0.255, within(1e-12));
  }

  @Test
  void whoKnowsWhatWillBeScoresNothing() {
    var certain = List.of(new Forecast(1, true), new Forecast(0, false));

    assertThat(BrierScore.of(certain).value()).isZero();
  }

  @Test
  void skillIsThePartOfTheReferencesErrorThatIsGone() {
    assertThat(new BrierScore(0.15).skillAgainst(new BrierScore(0.2)))
        .isCloseTo(0.25, within(1e-12));
    assertThat(new BrierScore(0.3).skillAgainst(new BrierScore(0.2)))
        .isCloseTo(-0.5, within(1e-12));
  }

  @Test
  void nothingIsGainedAgainstAReferenceWithoutErrors() {
    assertThat(new BrierScore(0).skillAgainst(new BrierScore(0))).isZero();
    assertThat(new BrierScore(0.1).skillAgainst(new BrierScore(0))).isNegative();
  }

  @Test
  void theBaseRateStartsInTheMiddleAndFollowsWhatHappened() {
    assertThat(BaseRate.UNKNOWN.probability()).isEqualTo(0.5);
    // one breach of three, and one of each counted in advance: 2 of 5
    assertThat(BaseRate.UNKNOWN.and(true).and(false).and(false).probability()).isEqualTo(0.4);
  }

  @Test
  void calibrationSetsWhatWasForecastBesideWhatHappened() {
    var forecasts =
        List.of(
            new Forecast(0.12, false),
            new Forecast(0.18, false),
            new Forecast(0.15, true),
            new Forecast(0.95, true),
            new Forecast(1, true));

    var bins = Calibration.of(forecasts).bins();

    assertThat(bins).hasSize(10);
    assertThat(bins.get(1)).satisfies(bin -> isBin(bin, 3, 0.15, 1 / 3.0));
    assertThat(bins.get(9)).satisfies(bin -> isBin(bin, 2, 0.975, 1));
    assertThat(bins.get(5)).satisfies(bin -> isBin(bin, 0, 0, 0));
  }

  @Test
  void aForecastIsAProbability() {
    assertThatThrownBy(() -> new Forecast(1.2, true)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Forecast(Double.NaN, true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withoutForecastsThereIsNoScore() {
    assertThatThrownBy(() -> BrierScore.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  private static void isBin(Bin bin, int count, double forecast, double happened) {
    assertThat(bin.count()).isEqualTo(count);
    assertThat(bin.forecast()).isCloseTo(forecast, within(1e-12));
    assertThat(bin.happened()).isCloseTo(happened, within(1e-12));
  }
}
