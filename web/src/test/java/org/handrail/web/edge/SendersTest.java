package org.handrail.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.handrail.web.edge.Pace.Body;
import org.junit.jupiter.api.Test;

class SendersTest {

  private final Senders senders = new Senders(20);

  @Test
  void oneAddressHasItsRoomAndOthersTheirs() {
    for (int i = 0; i < 20; i++) {
      assertThat(senders.enter(new Pace("a"), Body.GATHERED, "a")).isTrue();
    }

    assertThat(senders.enter(new Pace("a"), Body.GATHERED, "a")).isFalse();
    assertThat(senders.enter(new Pace("b"), Body.GATHERED, "b")).isTrue();
  }

  @Test
  void whoeverLeavesMakesRoomOnce() {
    var first = new Pace("a");
    senders.enter(first, Body.STREAMED, "a");
    senders.enter(new Pace("a"), Body.STREAMED, "a");
    assertThat(senders.enter(new Pace("a"), Body.STREAMED, "a")).isFalse();

    senders.leave(first);
    senders.leave(first);

    assertThat(senders.enter(new Pace("a"), Body.STREAMED, "a")).isTrue();
    assertThat(senders.enter(new Pace("a"), Body.STREAMED, "a")).isFalse();
  }

  @Test
  void manyAddressesTogetherLeaveThreadsForTheRest() {
    for (int i = 0; i < Senders.MOST_STREAMED; i++) {
      assertThat(senders.enter(new Pace("x"), Body.STREAMED, "address " + i)).isTrue();
    }

    assertThat(senders.enter(new Pace("x"), Body.STREAMED, "another")).isFalse();
    assertThat(senders.enter(new Pace("x"), Body.GATHERED, "another")).isTrue();
  }
}
