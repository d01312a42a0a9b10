package org.handrail.kernel.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.handrail.kernel.stop.Work;
import org.junit.jupiter.api.Test;

class BackgroundTimerTest {

  private final Work ofNode = new Work();
  private final MovedClock clock = new MovedClock(Instant.parse("2026-03-03T09:00:00Z"));

  @Test
  void nothingThatGoesWrongReachesTheServer() {
    var failing = timer(Duration.ofSeconds(2), this::fail);
    var broken =
        timer(
            Duration.ofSeconds(2),
            () -> {
              throw new NoClassDefFoundError("org/example/Gone");
            });

    assertThatCode(failing::run).doesNotThrowAnyException();
    assertThatCode(broken::run).doesNotThrowAnyException();
    assertThat(failing.failures()).isOne();
  }

  @Test
  void failuresAreCountedUntilItWorksAgain() {
    boolean[] away = {true};
    var timer =
        timer(
            Duration.ofSeconds(2),
            () -> {
              if (away[0]) {
                fail();
              }
            });

    timer.run();
    timer.run();
    assertThat(timer.failures()).isEqualTo(2);
    away[0] = false;
    timer.run();

    assertThat(timer.failures()).isZero();
  }

  @Test
  void aTimerIsSilentAfterFiveOfItsPeriods() {
    var timer = timer(Duration.ofMinutes(1), () -> {});

    clock.move(Duration.ofMinutes(5));
    assertThat(timer.isSilent(clock.instant())).isFalse();
    clock.move(Duration.ofSeconds(1));

    assertThat(timer.isSilent(clock.instant())).isTrue();
    timer.run();
    assertThat(timer.isSilent(clock.instant())).isFalse();
  }

  @Test
  void aQuickTimerIsGivenAMinute() {
    var timer = timer(Duration.ofSeconds(1), () -> {});

    clock.move(Duration.ofMinutes(1));

    assertThat(timer.isSilent(clock.instant())).isFalse();
    assertThat(timer.isSilent(clock.instant().plusMillis(1))).isTrue();
  }

  /** After a gap of a week there is a lot to do, and the server does not call meanwhile. */
  @Test
  void whoIsAtWorkIsNotSilentUnlessTheWorkHangs() {
    var timer = timer(Duration.ofSeconds(2), this::workForHalfAnHour);

    timer.run();

    assertThat(silentAtWork).containsExactly(false, true);
  }

  private BackgroundTimer atWork;
  private final boolean[] silentAtWork = new boolean[2];

  private void workForHalfAnHour() {
    clock.move(Duration.ofMinutes(30));
    silentAtWork[0] = atWork.isSilent(clock.instant());
    clock.move(Duration.ofSeconds(1));
    silentAtWork[1] = atWork.isSilent(clock.instant());
  }

  @Test
  void nothingIsDoneAnyMoreWhenTheNodeIsAboutToEnd() {
    var calls = new ArrayList<String>();
    var timer = timer(Duration.ofSeconds(2), () -> calls.add("call"));

    timer.run();
    ofNode.stop();
    timer.run();

    assertThat(calls).hasSize(1);
  }

  private BackgroundTimer timer(Duration every, Runnable work) {
    atWork = new BackgroundTimer("test", every, work, ofNode, clock);
    return atWork;
  }

  private void fail() {
    throw new IllegalStateException("no database");
  }

  private static final class MovedClock extends Clock {
    private Instant now;

    MovedClock(Instant now) {
      this.now = now;
    }

    void move(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
