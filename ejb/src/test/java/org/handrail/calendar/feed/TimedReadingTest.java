package org.handrail.calendar.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimedReadingTest {

  private static final Duration SHORT = Duration.ofMillis(50);

  @Test
  void whatIsReadInTimeIsHandedOn() {
    assertThat(TimedReading.within(Duration.ofSeconds(30), () -> 42)).isEqualTo(42);
  }

  @Test
  void whatIsGivenUpEndsAtItsNextStepAndMakesRoom() throws Exception {
    var ended = new CountDownLatch(1);

    assertThat(refusalOf(() -> TimedReading.within(SHORT, () -> stepping(ended))))
        .startsWith("calendar.feed.too-slow");

    ended.await();
    assertThat(TimedReading.within(Duration.ofSeconds(30), () -> 42)).isEqualTo(42);
  }

  @Test
  void whatDoesNotEndWhenGivenUpKeepsItsPlace() {
    var release = new CountDownLatch(1);
    try {
      for (int i = 0; i < 2; i++) {
        assertThat(refusalOf(() -> TimedReading.within(SHORT, () -> stubborn(release))))
            .startsWith("calendar.feed.too-slow");
      }
      assertThat(refusalOf(() -> TimedReading.within(SHORT, () -> 42)))
          .isEqualTo("calendar.feed.busy");
    } finally {
      release.countDown();
    }
  }

  private static Void stepping(CountDownLatch ended) {
    try {
      while (true) {
        TimedReading.requireThatSomebodyWaits();
        Thread.onSpinWait();
      }
    } finally {
      ended.countDown();
    }
  }

  private static Void stubborn(CountDownLatch release) {
    while (release.getCount() > 0) {
      Thread.onSpinWait();
    }
    return null;
  }

  private static String refusalOf(Runnable reading) {
    return catchThrowableOfType(FeedRejected.class, reading::run).getMessage();
  }
}
