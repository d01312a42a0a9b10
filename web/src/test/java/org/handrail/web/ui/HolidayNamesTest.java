package org.handrail.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.handrail.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayNamesTest {

  private final HolidayNames ukrainian = new HolidayNames(Language.UK);

  @Test
  void aHolidayIsCalledAsTheReaderCallsIt() {
    assertThat(ukrainian.of("New Year's Day")).isEqualTo("Новий рік");
    assertThat(new HolidayNames(Language.RU).of("Easter Monday"))
        .isEqualTo("Пасхальный понедельник");
    assertThat(new HolidayNames(Language.EN).of("Labour day")).isEqualTo("Labour day");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "International Women's Day",
        "Victory Day",
        "Constitution Day",
        "Statehood day",
        "Independence Day",
        "Defender of Ukraine Day",
        "Christmas",
        "Easter",
        "Pentecost"
      })
  void theHolidaysOfUkraineHaveNamesInItsLanguage(String inEnglish) {
    assertThat(ukrainian.of(inEnglish)).isNotEqualTo(inEnglish).doesNotContain("?");
  }

  @Test
  void twoOfOneDayAreBothTranslated() {
    assertThat(ukrainian.of("Labour day, Easter")).isEqualTo("День праці, Великдень");
    assertThat(ukrainian.of("Martin Luther King, Jr. Day")).isEqualTo("День Мартіна Лютера Кінга");
  }

  @Test
  void whatNobodyHasTranslatedStays() {
    assertThat(ukrainian.of("Stocktaking")).isEqualTo("Stocktaking");
    assertThat(ukrainian.of(null)).isNull();
  }
}
