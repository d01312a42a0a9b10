package org.handrail.kernel.pulse;

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

class PulseTest {

  private final Work ofNode = new Work();
  private final MovedClock clock = new MovedClock(Instant.parse("2026-03-03T09:00:00Z"));

  @Test
  void nothingThatGoesWrongReachesTheServer() {
    var failing = pulse(Duration.ofSeconds(2), this::fail);
    var broken =
        pulse(
            Duration.ofSeconds(2),
            () -> {
              throw new NoClassDefFoundError("org/example/Gone");
            });

    assertThatCode(failing::beat).doesNotThrowAnyException();
    assertThatCode(broken::beat).doesNotThrowAnyException();
    assertThat(failing.failures()).isOne();
  }

  @Test
  void failuresAreCountedUntilItWorksAgain() {
    boolean[] away = {true};
    var pulse =
        pulse(
            Duration.ofSeconds(2),
            () -> {
              if (away[0]) {
                fail();
              }
            });

    pulse.beat();
    pulse.beat();
    assertThat(pulse.failures()).isEqualTo(2);
    away[0] = false;
    pulse.beat();

    assertThat(pulse.failures()).isZero();
  }

  @Test
  void aTimerIsSilentAfterFiveOfItsPeriods() {
    var pulse = pulse(Duration.ofMinutes(1), () -> {});

    clock.move(Duration.ofMinutes(5));
    assertThat(pulse.isSilent(clock.instant())).isFalse();
    clock.move(Duration.ofSeconds(1));

    assertThat(pulse.isSilent(clock.instant())).isTrue();
    pulse.beat();
    assertThat(pulse.isSilent(clock.instant())).isFalse();
  }

  @Test
  void aQuickTimerIsGivenAMinute() {
    var pulse = pulse(Duration.ofSeconds(1), () -> {});

    clock.move(Duration.ofMinutes(1));

    assertThat(pulse.isSilent(clock.instant())).isFalse();
    assertThat(pulse.isSilent(clock.instant().plusMillis(1))).isTrue();
  }

  /** After a gap of a week there is a lot to do, and the server does not call meanwhile. */
  @Test
  void whoIsAtWorkIsNotSilentUnlessTheWorkHangs() {
    var pulse = pulse(Duration.ofSeconds(2), this::workForHalfAnHour);

    pulse.beat();

    assertThat(silentAtWork).containsExactly(false, true);
  }

  private Pulse atWork;
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
    var pulse = pulse(Duration.ofSeconds(2), () -> calls.add("call"));

    pulse.beat();
    ofNode.stop();
    pulse.beat();

    assertThat(calls).hasSize(1);
  }

  private Pulse pulse(Duration every, Runnable work) {
    atWork = new Pulse("test", every, work, ofNode, clock);
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
