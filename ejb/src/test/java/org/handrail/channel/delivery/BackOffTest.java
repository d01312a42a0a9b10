package org.handrail.channel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
  private static final Instant TUESDAY_9 = Instant.parse("2026-03-03T09:00:00Z");

  @ParameterizedTest
  @CsvSource({"1, PT1M", "2, PT5M", "3, PT15M", "4, PT1H", "5, PT1H", "40, PT1H"})
  void triesSoonAtFirstThenHourly(int attempts, Duration pause) {
    assertThat(BackOff.next(attempts, TUESDAY_9)).contains(TUESDAY_9.plus(pause));
  }

  @Test
  void givesUpAfterThreeDaysOfPauses() {
    assertThat(BackOff.next(74, TUESDAY_9)).as("81 minutes and 70 hours").isPresent();
    assertThat(BackOff.next(75, TUESDAY_9)).isEqualTo(Optional.empty());
  }
}
