package org.handrail.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamRulesTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  @ParameterizedTest
  @CsvSource({
    // Monday to Friday
    "0, 2026-03-02T10:00, 2026-03-02T10:00",
    "1, 2026-03-02T10:00, 2026-03-03T10:00",
    "5, 2026-03-02T10:00, 2026-03-09T10:00",
    // over a weekend
    "1, 2026-03-06T17:30, 2026-03-09T17:30",
    "1, 2026-03-07T12:00, 2026-03-09T12:00",
    "1, 2026-03-08T12:00, 2026-03-09T12:00",
    // over the change of clocks on 29 March 2026 the local time stays
    "2, 2026-03-27T10:00, 2026-03-31T10:00"
  })
  void silenceIsCountedInWorkingDays(int days, LocalDateTime resolved, LocalDateTime closes) {
    var rules = new TeamRules(14, days, KYIV);

    assertThat(rules.autoCloseAt(resolved.atZone(KYIV).toInstant()))
        .isEqualTo(closes.atZone(KYIV).toInstant());
  }

  @Test
  void aWindowOfNoDaysReopensOnlyAtTheInstantItself() {
    var rules = new TeamRules(0, 5, KYIV);
    var resolved = LocalDateTime.parse("2026-03-02T10:00").atZone(KYIV).toInstant();

    assertThat(rules.reopens(resolved, resolved)).isTrue();
    assertThat(rules.reopens(resolved, resolved.plusMillis(1))).isFalse();
  }
}
