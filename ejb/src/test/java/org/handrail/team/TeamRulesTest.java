package org.handrail.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TeamRulesTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  @Test
  void aWindowOfNoDaysReopensOnlyAtTheInstantItself() {
    var rules = new TeamRules(0, 5, KYIV);
    var resolved = LocalDateTime.parse("2026-03-02T10:00").atZone(KYIV).toInstant();

    assertThat(rules.reopens(resolved, resolved)).isTrue();
    assertThat(rules.reopens(resolved, resolved.plusMillis(1))).isFalse();
  }
}
