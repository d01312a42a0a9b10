package org.handrail.ticket.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketGroupsTest {

  @ParameterizedTest
  @CsvSource({
    // took, age, changed, jitter, over
    "PT0.1S, PT1.9S, true, 1.0, false",
    "PT0.1S, PT2.1S, true, 1.0, true",
    "PT0.1S, PT2.1S, true, 1.2, false",
    "PT0.1S, PT1.7S, true, 0.8, true",
    "PT2S, PT4.9S, true, 1.0, false",
    "PT2S, PT5.1S, true, 1.0, true",
    "PT0.1S, PT29S, false, 1.0, false",
    "PT0.1S, PT31S, false, 1.0, true",
  })
  void aCountLastsByWhatItCostAndByWhetherAnythingChanged(
      Duration took, Duration age, boolean changed, double jitter, boolean over) {
    assertThat(TicketGroups.isOver(took, age, changed, jitter)).isEqualTo(over);
  }
}
