package org.handrail.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeapStrainTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final HeapStrain strain = new HeapStrain(Duration.ofSeconds(3));

  @Test
  void aFullHeapThatTakesAllTimeIsHopelessAfterAWhile() {
    observe(2, 0.95, 0.99);
    assertThat(strain.isHopeless()).isFalse();

    observe(1, 0.95, 0.99);
    assertThat(strain.isHopeless()).isTrue();
  }

  @Test
  void aFullHeapInWhichWorkGoesOnIsNot() {
    observe(10, 0.5, 0.99);

    assertThat(strain.isHopeless()).isFalse();
  }

  @Test
  void longCollectionsThatFindRoomAreNot() {
    observe(10, 0.95, 0.7);

    assertThat(strain.isHopeless()).isFalse();
  }

  @Test
  void aPauseBeginsItAnew() {
    observe(2, 0.95, 0.99);
    observe(1, 0.1, 0.5);
    observe(2, 0.95, 0.99);

    assertThat(strain.isHopeless()).isFalse();
  }

  private void observe(int seconds, double share, double occupied) {
    for (int i = 0; i < seconds; i++) {
      strain.observe(SECOND, Duration.ofMillis((long) (1000 * share)), occupied);
    }
  }
}
