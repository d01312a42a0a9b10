package org.handrail.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.handrail.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

  private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  private final Formats english = new Formats(Language.EN, KYIV);
  private final Formats russian = new Formats(Language.RU, KYIV);

  @Test
  void exactTimesAreInTheReadersZoneAndNameIt() {
    assertThat(english.exact(NOON)).isEqualTo("3 Mar 2026, 14:00 EET");
  }

  @Test
  void datesAreWrittenAsTheLanguageWritesThem() {
    assertThat(english.date(LocalDate.of(2026, 3, 3))).isEqualTo("3 Mar 2026");
    assertThat(russian.date(LocalDate.of(2026, 3, 3))).isEqualTo("3 мар. 2026");
  }

  @ParameterizedTest
  @CsvSource({
    "PT-10S, 1 min, 1 мин",
    "PT-59M, 59 min, 59 мин",
    "PT-23H, 23 h, 23 ч",
    "PT-72H, 3 d, 3 д"
  })
  void whereAHeadingSaysTheRestTheDistanceIsBrief(
      Duration ago, String inEnglish, String inRussian) {
    assertThat(english.brief(NOON.plus(ago), NOON)).isEqualTo(inEnglish);
    assertThat(russian.brief(NOON.plus(ago), NOON)).isEqualTo(inRussian);
  }

  @Test
  void aMomentOfTheseDaysNamesItsWeekday() {
    assertThat(english.near(NOON)).isEqualTo("Tue 3 Mar, 14:00");
    assertThat(russian.near(NOON)).isEqualTo("вт 3 мар., 14:00");
  }

  @ParameterizedTest
  @CsvSource({
    "PT-10S, just now, только что",
    "PT-1M, 1 minute ago, 1 минуту назад",
    "PT-59M, 59 minutes ago, 59 минут назад",
    "PT-60M, 1 hour ago, 1 час назад",
    "PT-23H, 23 hours ago, 23 часа назад",
    "PT-48H, 2 days ago, 2 дня назад",
    "PT15M, in 15 minutes, через 15 минут"
  })
  void relativeTimesUseTheLargestUnitThatFits(Duration shift, String en, String ru) {
    var instant = NOON.plus(shift);

    assertThat(english.relative(instant, NOON)).isEqualTo(en);
    assertThat(russian.relative(instant, NOON)).isEqualTo(ru);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 s",
    "PT59.9S, 59 s",
    "PT15M, 15 min",
    "PT2H, 2 h",
    "PT2H15M, 2 h 15 min",
    "PT25H10M, 1 d 1 h"
  })
  void durationsShowTheirTwoLargestUnits(Duration duration, String text) {
    assertThat(english.duration(duration)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "999, 999 B",
    "1024, 1 kB",
    "1440000, 1.4 MB",
    "26214400, 25 MB",
    "1048000, 1 MB"
  })
  void sizesAreShownAsFileManagersDo(long bytes, String text) {
    assertThat(english.size(bytes)).isEqualTo(text);
  }

  @Test
  void unitsOfSizesAreWrittenInTheReadersLetters() {
    assertThat(russian.size(1_440_000)).isEqualTo("1,4 МБ");
  }

  @ParameterizedTest
  @CsvSource({"Olena Kovalenko, OK", "Іван Петрович Сірко, ІС", "printer, P", "' ', ''"})
  void initialsAreTheFirstAndTheLastWords(String name, String initials) {
    assertThat(Formats.initials(name)).isEqualTo(initials);
  }
}
