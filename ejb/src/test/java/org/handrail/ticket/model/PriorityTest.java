package org.handrail.ticket.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PriorityTest {

  @ParameterizedTest
  @CsvSource({
    "LOW, LOW, LOW",
    "LOW, MEDIUM, LOW",
    "MEDIUM, LOW, LOW",
    "LOW, HIGH, NORMAL",
    "MEDIUM, MEDIUM, NORMAL",
    "HIGH, LOW, NORMAL",
    "MEDIUM, HIGH, HIGH",
    "HIGH, MEDIUM, HIGH",
    "HIGH, HIGH, URGENT"
  })
  void followsFromImpactAndUrgency(Level impact, Level urgency, Priority expected) {
    assertThat(Priority.from(impact, urgency)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void isStoredByItsRank(Priority priority) {
    assertThat(Priority.ofRank(priority.rank())).isEqualTo(priority);
  }
}
