package org.handrail.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TimerPulseTest {

  private static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");

  @Test
  void timersThatAreSilentForMoreThanTwoMinutesStandStill() throws ReflectiveOperationException {
    var pulse = new TimerPulse();
    at(NINE, pulse);
    pulse.begin();

    assertThat(pulse.isAlive(NINE.plus(Duration.ofMinutes(2)))).isTrue();
    assertThat(pulse.isAlive(NINE.plus(Duration.ofMinutes(2)).plusMillis(1))).isFalse();
  }

  @Test
  void eachPulseTellsThatTheyRun() throws ReflectiveOperationException {
    var pulse = new TimerPulse();
    at(NINE, pulse);
    pulse.begin();
    at(NINE.plus(Duration.ofMinutes(5)), pulse);
    pulse.pulse();

    assertThat(pulse.isAlive(NINE.plus(Duration.ofMinutes(6)))).isTrue();
  }

  // injected by the container, which is not here
  private static void at(Instant instant, TimerPulse pulse) throws ReflectiveOperationException {
    Field clock = TimerPulse.class.getDeclaredField("clock");
    clock.setAccessible(true);
    clock.set(pulse, Clock.fixed(instant, ZoneOffset.UTC));
  }
}
