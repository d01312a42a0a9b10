package org.handrail.mail.outbox;

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
    Instant now = TUESDAY_9.plus(Duration.ofHours(2));

    assertThat(BackOff.next(attempts, TUESDAY_9, now)).contains(now.plus(pause));
  }

  @Test
  void givesUpAfterThreeDays() {
    Instant friday9 = TUESDAY_9.plus(Duration.ofDays(3));

    assertThat(BackOff.next(70, TUESDAY_9, friday9.minus(Duration.ofHours(1)))).contains(friday9);
    assertThat(BackOff.next(70, TUESDAY_9, friday9)).isEqualTo(Optional.empty());
  }
}
