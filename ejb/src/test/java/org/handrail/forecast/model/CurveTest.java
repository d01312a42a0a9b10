package org.handrail.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every figure is computed by hand. */
class CurveTest {

  private static final Observation ONE = Observation.ended(Duration.ofHours(1));
  private static final Observation TWO = Observation.ended(Duration.ofHours(2));
  private static final Observation FOUR = Observation.ended(Duration.ofHours(4));
  private static final Observation STILL_AFTER_TWO = Observation.lasting(Duration.ofHours(2));

  @Test
  void everyEndTakesItsShareOfThoseThatAreLeft() {
    var curve = Curve.andOneMore(List.of(ONE, TWO, FOUR));

    // of three and the unseen fourth: 3/4, then 3/4 · 2/3, then 1/2 · 1/2
    assertThat(curve.longerThan(hours(1) - 1)).isEqualTo(1);
    assertThat(curve.longerThan(hours(1))).isCloseTo(0.75, within(1e-12));
    assertThat(curve.longerThan(hours(3))).isCloseTo(0.5, within(1e-12));
    assertThat(curve.longerThan(hours(4))).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void whereOthersSpeakForTheUnseenTheLongestIsTheEnd() {
    var curve = Curve.of(List.of(ONE, TWO, FOUR));

    assertThat(curve.longerThan(hours(2))).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(curve.longerThan(hours(4))).isZero();
    assertThat(curve.moreAfter(0, 0.99)).isEqualTo(hours(4));
  }

  @Test
  void whatStillLastsSpeaksForLongTimes() {
    var curve = Curve.andOneMore(List.of(ONE, STILL_AFTER_TWO, FOUR));

    // 3/4 after one hour; after two one leaves without an end; of the two left one ends: 3/4 · 1/2
    assertThat(curve.longerThan(hours(3))).isCloseTo(0.75, within(1e-12));
    assertThat(curve.longerThan(hours(4))).isCloseTo(0.375, within(1e-12));
  }

  @Test
  void beyondTheLongestThingsEndAtTheMeanRate() {
    var curve = Curve.andOneMore(List.of(ONE, TWO, FOUR));

    // three ends in seven hours: after 7/3 hours more 1/e is left of the last quarter
    assertThat(curve.longerThan(hours(4) + hours(7) / 3)).isCloseTo(0.25 / Math.E, within(1e-9));
  }

  @Test
  void aDrawPicksAnEndByItsShare() {
    var curve = Curve.andOneMore(List.of(ONE, TWO, FOUR));

    assertThat(curve.moreAfter(0, 0.2)).isEqualTo(hours(1));
    assertThat(curve.moreAfter(0, 0.4)).isEqualTo(hours(2));
    assertThat(curve.moreAfter(0, 0.7)).isEqualTo(hours(4));
    assertThat(curve.moreAfter(0, 0.8)).isGreaterThan(hours(4));
  }

  @Test
  void whatHasLastedIsNoLongerShort() {
    var curve = Curve.andOneMore(List.of(ONE, TWO, FOUR));

    // after one and a half hours 3/4 are left; a third of them ends after two
    assertThat(curve.moreAfter(hours(1) + 1800, 0.3)).isEqualTo(1800);
    assertThat(curve.moreAfter(hours(1) + 1800, 0.4)).isEqualTo(hours(2) + 1800);
  }

  @Test
  void whatIsOlderThanAllThatWasSeenGoesOnAtTheMeanRate() {
    var curve = Curve.andOneMore(List.of(ONE, TWO, FOUR));

    // with the draws of 1 - 1/e the mean itself: seven hours by three
    assertThat(curve.moreAfter(hours(100), 1 - 1 / Math.E)).isCloseTo(hours(7) / 3, within(1L));
  }

  @Test
  void whatWasNeverSeenToEndDoesNot() {
    assertThat(Curve.of(List.of()).moreAfter(0, 0.5)).isGreaterThanOrEqualTo(Curve.NEVER);
    assertThat(Curve.of(List.of(STILL_AFTER_TWO)).moreAfter(60, 0.5))
        .isGreaterThanOrEqualTo(Curve.NEVER);
  }

  private static long hours(long hours) {
    return Duration.ofHours(hours).toSeconds();
  }
}
