package org.handrail.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldTest {

  @Test
  void theMostThatEachHadAtOnceIsAveraged() {
    var seen =
        List.of(held("anna", 9, 12), held("anna", 10, 11), held("anna", 11, 14), held("bo", 9, 10));

    // anna had two at once, because one ends when the next begins; bo had one
    assertThat(Held.mostAtOnce(seen)).isEqualTo(1.5);
  }

  @Test
  void whereNothingWasSeenOneAtATimeIsTakenOn() {
    assertThat(Held.mostAtOnce(List.of())).isEqualTo(1);
  }

  private static Held held(String agent, int from, int until) {
    return new Held(agent, hour(from), hour(until));
  }

  private static Instant hour(int hour) {
    return Instant.parse("2026-03-02T00:00:00Z").plusSeconds(3600L * hour);
  }
}
