package org.handrail.web.sla.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.handrail.kernel.Language;
import org.handrail.web.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursAndMinutesTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "4 h, PT4H",
    "30 min, PT30M",
    "1h30m, PT1H30M",
    "' 2 hours 5 minutes ', PT2H5M",
    "1:30, PT1H30M",
    "90 min, PT1H30M",
    "4 год, PT4H",
    "2 години 15 хвилин, PT2H15M",
    "4 ч, PT4H",
    "3 часа 20 мин., PT3H20M",
    "0 min, PT0S",
  })
  void timeIsReadAsPeopleWriteIt(String written, Duration meant) {
    assertThat(HoursAndMinutes.parse(written)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "2 d", "two hours", "h", "1:75", "-4 h", "4 h 30"})
  void whatCouldMeanAnythingIsNotGuessed(String written) {
    assertThat(HoursAndMinutes.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsReadAgain(Language language) {
    var months = Duration.ofMinutes(100_001);

    assertThat(HoursAndMinutes.parse(HoursAndMinutes.written(months, new Texts(language))))
        .contains(months);
  }

  @Test
  void nothingIsNoTime() {
    assertThat(HoursAndMinutes.parse("  ")).isEmpty();
  }
}
