package org.handrail.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {

  private final Pace pace = new Pace("192.0.2.7");

  @Test
  void whoSendsNothingYetHasAllTime() {
    assertThat(pace.isTooSlowAt(at(3_600))).isFalse();
  }

  @Test
  void aByteNowAndThenIsTooSlowAfterTheGrace() {
    for (int second = 0; second <= 20; second += 5) {
      pace.received(1, at(second));
    }

    assertThat(pace.isTooSlowAt(at(14))).isFalse();
    assertThat(pace.isTooSlowAt(at(20))).isTrue();
  }

  @Test
  void aPoorLineMayTakeItsTimeForALargeFile() {
    for (int second = 0; second <= 600; second++) {
      pace.received(4_000, at(second));
    }

    assertThat(pace.isTooSlowAt(at(600))).isFalse();
  }

  @Test
  void silenceInTheMiddleOfALargeFileIsTooSlowInTheEnd() {
    pace.received(100_000, at(0));

    assertThat(pace.isTooSlowAt(at(90))).isFalse();
    assertThat(pace.isTooSlowAt(at(101))).isTrue();
  }

  @Test
  void eachRequestOfAConnectionHasItsOwnTime() {
    pace.received(500, at(0));
    pace.complete();
    pace.received(500, at(1_000));

    assertThat(pace.isTooSlowAt(at(1_010))).isFalse();
  }

  @Test
  void anUpgradedConnectionMayBeSilent() {
    pace.received(500, at(0));
    pace.upgrade();
    pace.received(1, at(600));

    assertThat(pace.isTooSlowAt(at(1_200))).isFalse();
  }

  private static long at(long second) {
    return TimeUnit.SECONDS.toNanos(second);
  }
}
