package org.handrail.kernel.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkFailuresTest {

  @Test
  void eachPauseIsTwiceTheOneBeforeUpToFourHours() {
    assertThat(IntStream.rangeClosed(1, 11).mapToObj(WorkFailures::pauseAfter))
        .map(pause -> pause.orElseThrow().toMinutes())
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 240L, 240L, 240L);
  }

  @Test
  void anItemIsGivenUpAfterAboutHalfADay() {
    var pauses =
        IntStream.range(1, WorkFailures.MOST_ATTEMPTS)
            .mapToObj(WorkFailures::pauseAfter)
            .map(pause -> pause.orElseThrow())
            .reduce(Duration.ZERO, Duration::plus);

    assertThat(WorkFailures.pauseAfter(WorkFailures.MOST_ATTEMPTS)).isEmpty();
    assertThat(pauses).isBetween(Duration.ofHours(12), Duration.ofHours(24));
  }
}
