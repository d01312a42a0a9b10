package org.handrail.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.handrail.calendar.InvalidHours.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

  @Test
  void periodsStandInTheirOrderHoweverTheyWereEntered() {
    assertThat(WorkingHours.of("14:00-24:00", "09:00-13:00"))
        .hasToString("[09:00-13:00, 14:00-24:00]");
  }

  @Test
  void periodsMayTouch() {
    assertThat(WorkingHours.of("09:00-13:00", "13:00-18:00").periods()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "09:00-12:00;11:59-13:00, OVERLAP",
    "09:00-09:00            , ENDS_BEFORE_ITS_BEGINNING",
    "22:00-06:00            , ENDS_BEFORE_ITS_BEGINNING",
    "24:00-24:00            , ENDS_BEFORE_ITS_BEGINNING",
    "09:00-24:01            , NO_TIME_OF_DAY",
    "9:00-18:00             , NO_TIME_OF_DAY",
    "09:00                  , NO_TIME_OF_DAY",
  })
  void hoursThatMakeNoSenseAreRefusedWithTheReason(String periods, Reason reason) {
    assertThatThrownBy(() -> WorkingHours.of(periods.split(";")))
        .isInstanceOfSatisfying(
            InvalidHours.class, invalid -> assertThat(invalid.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @CsvSource({
    "09:00-13:00;14:00-18:00, 13:00-24:00            , [09:00-13:00]",
    "09:00-18:00            , 12:00-12:30;16:00-17:00, '[09:00-12:00, 12:30-16:00, 17:00-18:00]'",
    "09:00-18:00            , 00:00-24:00            , []",
    "09:00-18:00            , 18:00-20:00            , [09:00-18:00]",
    "09:00-18:00            , 08:00-10:00            , [10:00-18:00]",
  })
  void closingSomeHoursLeavesTheOthers(String hours, String closed, String left) {
    assertThat(WorkingHours.of(hours.split(";")).without(WorkingHours.of(closed.split(";"))))
        .hasToString(left);
  }

  @ParameterizedTest
  @CsvSource({
    "09:00-13:00;14:00-18:00, [09:00-13:00]",
    "09:00-18:00            , [09:00-13:30]",
    "08:00-10:00;11:00-17:00, '[08:00-10:00, 11:00-13:00]'",
  })
  void halfADayIsTheFirstHalfOfTheWork(String hours, String half) {
    assertThat(WorkingHours.of(hours.split(";")).firstHalf()).hasToString(half);
    assertThat(WorkingHours.CLOSED.firstHalf()).isEqualTo(WorkingHours.CLOSED);
  }
}
