package org.handrail.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "1, one",
    "2, few",
    "4, few",
    "5, many",
    "11, many",
    "12, many",
    "14, many",
    "21, one",
    "22, few",
    "25, many",
    "101, one",
    "111, many",
    "112, many",
    "122, few",
    "0, many"
  })
  void ukrainianAndRussianCountByTheLastTwoDigits(long count, String form) {
    assertThat(Language.UK.pluralForm(count)).isEqualTo(form);
    assertThat(Language.RU.pluralForm(count)).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource({"1, one", "0, many", "2, many", "21, many"})
  void englishKnowsOneAndMany(long count, String form) {
    assertThat(Language.EN.pluralForm(count)).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "uk-UA,uk;q=0.9,en;q=0.8 | UK",
        "de-DE,de;q=0.9,ru;q=0.4 | RU",
        "fr | EN",
        "en-GB | EN",
        "not a header; q=x | EN"
      })
  void theBrowsersBestLanguageAmongOursIsTaken(String header, Language language) {
    assertThat(Language.accepted(header)).isEqualTo(language);
  }

  @Test
  void withoutHeaderThePageIsEnglish() {
    assertThat(Language.accepted(null)).isEqualTo(Language.EN);
  }
}
