package org.handrail.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockOutTest {

  private static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");

  @ParameterizedTest(name = "{0}: {1} failures make wait {2} s")
  @CsvSource({
    "LOGIN, 0, 0",
    "LOGIN, 4, 0",
    "LOGIN, 5, 1",
    "LOGIN, 6, 2",
    "LOGIN, 7, 4",
    "LOGIN, 9, 16",
    "LOGIN, 10, 30",
    "LOGIN, 2000000, 30",
    "DEVICE, 4, 0",
    "DEVICE, 10, 30",
    "ADDRESS, 19, 0",
    "ADDRESS, 20, 1",
    "ADDRESS, 25, 32",
    "ADDRESS, 26, 60",
    "ADDRESS, 2000000, 60"
  })
  void eachFailureDoublesTheWaitUpToALimit(LockOut rule, int failures, long seconds) {
    assertThat(rule.delayAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void theWaitBeginsWithTheLastFailure() {
    assertThat(LockOut.LOGIN.waitAfter(7, NINE, NINE.plusSeconds(3))).hasSeconds(1);
  }

  @Test
  void nobodyIsBarredForEver() {
    assertThat(LockOut.LOGIN.waitAfter(Integer.MAX_VALUE, NINE, NINE.plusSeconds(30)))
        .isEqualTo(Duration.ZERO);
  }
}
