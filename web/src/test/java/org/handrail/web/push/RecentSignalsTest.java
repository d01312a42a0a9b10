package org.handrail.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentSignalsTest {

  private final RecentSignals recent = new RecentSignals();

  @Test
  void aPageIsToldWhatCameAfterItsRequestBegan() {
    recent.add("ticket 1");
    long begun = recent.last();
    recent.add("ticket 2");
    recent.add("attention 3");
    recent.add("ticket 2");

    assertThat(recent.since(begun)).containsExactly("ticket 2", "attention 3");
    assertThat(recent.since(recent.last())).isEmpty();
  }

  @Test
  void aPageThatTookTooLongLooksAtEverything() {
    long begun = recent.last();
    IntStream.rangeClosed(0, RecentSignals.KEPT).forEach(key -> recent.add("ticket " + key));

    assertThat(recent.since(begun)).containsExactly("all");
    assertThat(recent.since(begun + 1)).hasSize(RecentSignals.KEPT);
  }

  @Test
  void aPageOfAnotherNodeLooksAtEverything() {
    assertThat(recent.since(new RecentSignals().last())).containsExactly("all");
    assertThat(recent.since(-1)).containsExactly("all");
  }
}
