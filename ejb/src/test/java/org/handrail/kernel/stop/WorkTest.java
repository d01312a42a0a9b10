package org.handrail.kernel.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final Work work = new Work();

  @Test
  void nothingBeginsAfterTheStop() throws Exception {
    assertThat(work.begin()).isTrue();
    work.end();

    work.stop();

    assertThat(work.begin()).isFalse();
    assertThat(work.isDoneWithin(LONG)).isTrue();
  }

  @Test
  void whatHasBegunIsWaitedFor() throws Exception {
    work.begin();
    work.stop();
    new Thread(work::end).start();

    assertThat(work.isDoneWithin(LONG)).isTrue();
  }

  @Test
  void butNotForEver() throws Exception {
    work.begin();
    work.stop();

    assertThat(work.isDoneWithin(Duration.ofMillis(10))).isFalse();
  }

  @Test
  void whatOthersWaitForBeginsAndIsWaitedForToo() throws Exception {
    work.stop();
    work.beginInAnyCase();

    assertThat(work.isDoneWithin(Duration.ofMillis(10))).isFalse();
    work.end();
    assertThat(work.isDoneWithin(LONG)).isTrue();
  }
}
