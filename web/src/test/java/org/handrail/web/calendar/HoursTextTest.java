package org.handrail.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.handrail.calendar.InvalidHours;
import org.handrail.calendar.InvalidHours.Reason;
import org.handrail.calendar.WorkingHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9-13,14-18",
        " 9:00 – 13:00 ; 14.00 — 18.00 ",
        "14:00-18:00, 09:00-13:00",
        "09:00–13:00, 14:00–18:00,"
      })
  void hoursAreReadAsPeopleTypeThem(String typed) {
    assertThat(HoursText.parse(typed)).isEqualTo(WorkingHours.of("09:00-13:00", "14:00-18:00"));
  }

  @Test
  void nothingIsAClosedDay() {
    assertThat(HoursText.parse(" ")).isEqualTo(WorkingHours.CLOSED);
    assertThat(HoursText.of(WorkingHours.CLOSED)).isEmpty();
  }

  @Test
  void whatIsShownCanBeTyped() {
    var hours = WorkingHours.of("00:00-06:30", "22:15-24:00");

    assertThat(HoursText.of(hours)).isEqualTo("00:00–06:30, 22:15–24:00");
    assertThat(HoursText.parse(HoursText.of(hours))).isEqualTo(hours);
  }

  @ParameterizedTest
  @CsvSource({
    "in the morning, NO_TIME_OF_DAY",
    "9-25          , NO_TIME_OF_DAY",
    "18-9          , ENDS_BEFORE_ITS_BEGINNING",
    "9-13;12-18    , OVERLAP"
  })
  void whatMakesNoSenseIsRefusedWithTheReason(String typed, Reason reason) {
    assertThatThrownBy(() -> HoursText.parse(typed))
        .isInstanceOfSatisfying(
            InvalidHours.class, invalid -> assertThat(invalid.reason()).isEqualTo(reason));
  }
}
