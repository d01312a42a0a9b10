package org.handrail.calendar.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.calendar.definition.ExceptionalDay;
import org.handrail.calendar.definition.HolidayRegion;
import org.handrail.calendar.definition.Horizon;
import org.handrail.calendar.holiday.PublicHolidays.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

  private static final Horizon HORIZON = Horizon.around(LocalDate.of(2026, 11, 22));

  private static final Horizon NEXT_YEAR =
      new Horizon(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));

  private final PublicHolidays holidays = new PublicHolidays();

  @Test
  void theyAreKeptFromLastYearToTheTenthAfterThis() {
    var days = holidays.of(new HolidayRegion("DE", null), HORIZON);

    assertThat(days).containsKeys(LocalDate.of(2025, 1, 1), LocalDate.of(2036, 12, 26));
    assertThat(days.keySet()).allMatch(HORIZON::includes);
  }

  @Test
  void aRegionHasThoseOfItsCountryAndItsOwn() {
    var assumption = LocalDate.of(2027, 8, 15);
    var unity = LocalDate.of(2027, 10, 3);

    var germany = holidays.of(new HolidayRegion("DE", null), HORIZON);
    var bavaria = holidays.of(new HolidayRegion("DE", "by"), HORIZON);
    var augsburg = holidays.of(new HolidayRegion("DE", "by.ag"), HORIZON);

    assertThat(germany).containsKey(unity).doesNotContainKey(assumption);
    assertThat(bavaria).containsKey(unity).doesNotContainKey(LocalDate.of(2027, 8, 8));
    assertThat(augsburg)
        .containsEntry(LocalDate.of(2027, 8, 8), ExceptionalDay.closed("Peace Festival"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "US, 2026-11-26, Thanksgiving Day",
    "PL, 2026-11-11, Independence Day",
    "GB, 2027-12-27, Christmas",
    "JP, 2027-02-11, Foundation Day",
    "UA, 2027-08-24, Independence Day",
  })
  void holidaysHaveEnglishNames(String country, LocalDate date, String name) {
    assertThat(holidays.of(new HolidayRegion(country, null), HORIZON).get(date))
        .isEqualTo(ExceptionalDay.closed(name));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2027-01-07, false", "2027-10-01, true", "2027-10-14, false", "2026-07-15, true"})
  void ukraineKeepsThoseOfItsNewerLaws(LocalDate date, boolean holiday) {
    assertThat(holidays.of(new HolidayRegion("UA", null), HORIZON).containsKey(date))
        .isEqualTo(holiday);
  }

  @Test
  void aHolidayOnAWeekendIsTakenWhenTheLawSaysSo() {
    var newYear = LocalDate.of(2028, 1, 1);

    assertThat(holidays.of(new HolidayRegion("UA", null), HORIZON))
        .doesNotContainKey(newYear)
        .containsKey(newYear.plusDays(2));
  }

  @Test
  void twoHolidaysOnOneDayAreOneDayWithBothNames() {
    // Ascension and Labour Day
    assertThat(
            holidays.of(
                new HolidayRegion("DE", null),
                new Horizon(LocalDate.of(2008, 5, 1), LocalDate.of(2008, 5, 1))))
        .isEqualTo(
            Map.of(LocalDate.of(2008, 5, 1), ExceptionalDay.closed("Ascension Day, Labour day")));
  }

  @Test
  void countriesHaveTheNamesOfTheReadersLanguage() {
    assertThat(holidays.countries(Locale.ENGLISH)).contains(new Place("DE", "Germany"));
    assertThat(holidays.countries(new Locale("uk"))).contains(new Place("DE", "Німеччина"));
    assertThat(holidays.countries(new Locale("ru"))).contains(new Place("DE", "Германия"));
  }

  @Test
  void exchangesAreNoCountries() {
    assertThat(holidays.countries(Locale.ENGLISH))
        .hasSizeGreaterThan(200)
        .allMatch(place -> place.code().matches("[A-Z]{2}"));
  }

  @Test
  void partsOfARegionSayWhatTheyArePartOf() {
    assertThat(holidays.regions("DE"))
        .contains(new Place("by", "Bavaria"), new Place("by.ag", "Bavaria, Augsburg"));
    assertThat(holidays.regions("UA")).isEqualTo(List.of());
  }

  @Test
  void everyCountryHasRulesThatCanBeComputed() {
    assertThat(holidays.countries(Locale.ENGLISH))
        .allSatisfy(
            country -> {
              holidays.of(new HolidayRegion(country.code(), null), NEXT_YEAR);
              assertThat(holidays.regions(country.code()))
                  .allMatch(region -> !region.name().contains("undefined"));
            });
  }

  @Test
  void aPlaceThatNobodyKnowsIsNotKnown() {
    assertThat(holidays.know(new HolidayRegion("DE", "by"))).isTrue();
    assertThat(holidays.know(new HolidayRegion("DE", "xx"))).isFalse();
    assertThat(holidays.know(new HolidayRegion("XX", null))).isFalse();
  }
}
