package org.handrail.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlendTest {

  private static final List<Observation> TEN_OF_AN_HOUR =
      Collections.nCopies(10, Observation.ended(Duration.ofHours(1)));

  private static final List<Observation> MANY_OF_A_DAY =
      Collections.nCopies(1000, Observation.ended(Duration.ofDays(1)));

  @Test
  void tenOfItsLikeSayAsMuchAsAllOthers() {
    var blend = Blend.of(TEN_OF_AN_HOUR, MANY_OF_A_DAY);

    assertThat(blend.moreAfter(0, 0.49, 0.5)).isEqualTo(3600);
    assertThat(blend.moreAfter(0, 0.51, 0.5)).isEqualTo(86_400);
  }

  @Test
  void whatHasLastedLongIsHardlyOneOfTheShort() {
    var blend = Blend.of(TEN_OF_AN_HOUR, MANY_OF_A_DAY);

    // of the short nothing is left, of the long all
    assertThat(blend.moreAfter(7200, 0.1, 0.5)).isEqualTo(86_400 - 7200);
  }

  @Test
  void onlyTheWidestCircleComputesWithWhatWasNeverSeen() {
    var blend = Blend.of(TEN_OF_AN_HOUR, MANY_OF_A_DAY);

    assertThat(blend.moreAfter(0, 0.49, 0.9999)).isEqualTo(3600);
    assertThat(blend.moreAfter(0, 0.51, 0.9999)).isGreaterThan(86_400);
  }

  @Test
  void whatNeverEndedLeavesTheWordToTheWiderCircle() {
    var lasting = Collections.nCopies(50, Observation.lasting(Duration.ofMinutes(1)));

    assertThat(Blend.of(lasting, MANY_OF_A_DAY).moreAfter(0, 0, 0.5)).isEqualTo(86_400);
  }
}
