package org.handrail.sla.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreviewAgeTest {

  private static final Instant COMPUTED = Instant.parse("2026-11-18T10:00:00Z");
  private static final Instant AT_ONCE = COMPUTED.plusSeconds(1);
  private static final Instant AN_HOUR_LATER = COMPUTED.plusSeconds(3600);

  @Test
  void otherPromisesOutdateAPreviewAtOnce() {
    assertThat(since(List.of(7L), 0).isOutdated(AT_ONCE)).isTrue();
  }

  @Test
  void ticketsOutdateItAfterTheMinutesThatADecisionTakes() {
    var busy = since(List.of(), 14);

    assertThat(busy.isOutdated(AT_ONCE)).isFalse();
    assertThat(busy.isOutdated(COMPUTED.plusSeconds(300))).isFalse();
    assertThat(busy.isOutdated(COMPUTED.plusSeconds(301))).isTrue();
  }

  @Test
  void withoutAnyChangeItIsAsGoodAsNew() {
    assertThat(since(List.of(), 0).isOutdated(AN_HOUR_LATER)).isFalse();
  }

  private static PreviewAge since(List<Long> versions, long tickets) {
    return new PreviewAge(COMPUTED, versions, tickets);
  }
}
