package org.handrail.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In March 2026 the second is a Monday; Kyiv's clocks go forward on Sunday 29 March at 03:00. */
class BusinessCalendarTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final BusinessCalendar office =
      CalendarExamples.weekdays("Europe/Kyiv", "09:00-13:00", "14:00-18:00");

  @Test
  void workEndsAtTheEndOfAPeriodNeverAtTheStartOfTheNext() {
    assertThat(office.plus(kyiv("2026-03-02T17:00"), HOUR)).isEqualTo(kyiv("2026-03-02T18:00"));
    assertThat(office.plus(kyiv("2026-03-02T12:00"), HOUR)).isEqualTo(kyiv("2026-03-02T13:00"));
  }

  @Test
  void workGoesOnAfterLunchTheNightAndTheWeekend() {
    var friday = kyiv("2026-03-06T12:30");

    assertThat(office.plus(friday, HOUR)).isEqualTo(kyiv("2026-03-06T14:30"));
    assertThat(office.plus(friday, Duration.ofHours(5))).isEqualTo(kyiv("2026-03-09T09:30"));
    assertThat(office.plus(friday, Duration.ofHours(80))).isEqualTo(kyiv("2026-03-20T12:30"));
  }

  @Test
  void nothingAddedIsTheStartEvenWhileClosed() {
    var sunday = kyiv("2026-03-01T03:00");

    assertThat(office.plus(sunday, Duration.ZERO)).isEqualTo(sunday);
  }

  @Test
  void secondsAndLessAreKept() {
    var start = kyiv("2026-03-02T12:59:59").plusNanos(123_456_789);

    assertThat(office.plus(start, Duration.ofSeconds(2)))
        .isEqualTo(kyiv("2026-03-02T14:00:01").plusNanos(123_456_789));
  }

  @Test
  void workIsNotTakenAway() {
    assertThatThrownBy(() -> office.plus(kyiv("2026-03-02T12:00"), HOUR.negated()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void betweenIsNegativeWhenTheOtherIsEarlier() {
    assertThat(office.between(kyiv("2026-03-03T10:00"), kyiv("2026-03-02T17:00")))
        .isEqualTo(Duration.ofHours(-2));
  }

  @Test
  void aDayHasTheHoursItHasWhenTheClocksChange() {
    var always = CalendarExamples.aroundTheClock("Europe/Kyiv");

    assertThat(always.between(kyiv("2026-03-29T00:00"), kyiv("2026-03-30T00:00"))).hasHours(23);
    assertThat(always.between(kyiv("2026-10-25T00:00"), kyiv("2026-10-26T00:00"))).hasHours(25);
  }

  @Test
  void anHourThatTheWallClockShowsTwiceCountsTwice() {
    var night = CalendarExamples.everyDay("Europe/Kyiv", "03:30-05:00");

    assertThat(night.between(kyiv("2026-10-25T00:00"), kyiv("2026-10-26T00:00")))
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  void aPeriodThatBeginsInTheGapBeginsWhenTheGapEnds() {
    var night = CalendarExamples.everyDay("Europe/Kyiv", "03:30-05:00");

    assertThat(night.nextOpening(kyiv("2026-03-29T00:00"))).contains(kyiv("2026-03-29T04:00"));
    assertThat(night.plus(kyiv("2026-03-29T00:00"), HOUR)).isEqualTo(kyiv("2026-03-29T05:00"));
  }

  @Test
  void aDateMayBeClosedOrHaveOtherHours() {
    var calendar =
        new BusinessCalendar(
            office.zone(),
            office.week(),
            Map.of(
                LocalDate.of(2026, 3, 9),
                WorkingHours.CLOSED,
                LocalDate.of(2026, 3, 10),
                WorkingHours.of("10:00-11:00")));

    assertThat(calendar.plus(kyiv("2026-03-06T17:00"), Duration.ofHours(3)))
        .isEqualTo(kyiv("2026-03-11T10:00"));
  }

  @Test
  void workMayEndWithTheHoursOfAnExceptionalDate() {
    var calendar =
        new BusinessCalendar(
            office.zone(),
            office.week(),
            Map.of(LocalDate.of(2026, 3, 3), WorkingHours.of("10:00-11:00")));

    assertThat(calendar.plus(kyiv("2026-03-02T17:00"), Duration.ofHours(2)))
        .isEqualTo(kyiv("2026-03-03T11:00"));
  }

  @Test
  void theDayThatApiaLeftOutHasNoWork() {
    var apia = CalendarExamples.aroundTheClock("Pacific/Apia");

    assertThat(
            apia.between(
                apia.instantOf(LocalDateTime.parse("2011-12-29T00:00")),
                apia.instantOf(LocalDateTime.parse("2011-12-31T12:00"))))
        .isEqualTo(Duration.ofHours(36));
  }

  @Test
  void theNextOpeningIsNowWhileOpenAndTheStartOfAPeriodOtherwise() {
    assertThat(office.nextOpening(kyiv("2026-03-02T10:15"))).contains(kyiv("2026-03-02T10:15"));
    assertThat(office.nextOpening(kyiv("2026-03-06T18:00"))).contains(kyiv("2026-03-09T09:00"));
  }

  @Test
  void openingsAreTheWhilesOfWorkAsPeopleSeeThem() {
    assertThat(office.openings(kyiv("2026-03-06T15:40"), kyiv("2026-03-09T10:00")))
        .containsExactly(
            new WorkingSpan(kyiv("2026-03-06T15:40"), kyiv("2026-03-06T18:00")),
            new WorkingSpan(kyiv("2026-03-09T09:00"), kyiv("2026-03-09T10:00")));
  }

  @Test
  void workThatGoesOnAtMidnightOrWhileTheClocksChangeIsOneOpening() {
    var from = kyiv("2026-03-28T12:00");
    var until = kyiv("2026-03-30T12:00");

    assertThat(CalendarExamples.aroundTheClock("Europe/Kyiv").openings(from, until))
        .containsExactly(new WorkingSpan(from, until));
  }

  @Test
  void workingDaysKeepTheLocalTimeAndLeaveOutWhatIsClosed() {
    var calendar = CalendarExamples.closedOn("2026-03-30", office);

    assertThat(calendar.plusWorkingDays(kyiv("2026-03-27T16:00"), 2))
        .isEqualTo(kyiv("2026-04-01T16:00"));
    assertThat(calendar.plusWorkingDays(kyiv("2026-03-28T16:00"), 0))
        .isEqualTo(kyiv("2026-03-28T16:00"));
  }

  @Test
  void aCalendarThatDoesNotOpenWithinTwoYearsIsAnErrorAndNoEndlessLoop() {
    var once =
        new BusinessCalendar(
            ZoneId.of("Europe/Kyiv"),
            Map.of(),
            Map.of(LocalDate.of(2026, 3, 2), WorkingHours.of("09:00-11:00")));

    assertThat(once.plus(kyiv("2026-03-01T00:00"), HOUR)).isEqualTo(kyiv("2026-03-02T10:00"));
    assertThat(once.opensAfter(kyiv("2023-12-01T00:00"))).isFalse();
    assertThatThrownBy(() -> once.plus(kyiv("2023-12-01T00:00"), HOUR))
        .isInstanceOf(NeverOpens.class);
    assertThatThrownBy(() -> once.plus(kyiv("2026-03-01T00:00"), Duration.ofHours(3)))
        .isInstanceOf(NeverOpens.class);
    assertThatThrownBy(() -> once.plusWorkingDays(kyiv("2026-03-01T00:00"), 2))
        .isInstanceOf(NeverOpens.class);
  }

  @Test
  void instantsThatNoCalendarComputesWithAreRefused() {
    assertThatThrownBy(() -> office.plus(Instant.parse("1969-12-31T23:59:59Z"), HOUR))
        .isInstanceOf(DateTimeException.class);
  }

  @Test
  void daysThatAreMissingInTheWeekAreClosed() {
    var mondays =
        new BusinessCalendar(
            ZoneId.of("Europe/Kyiv"),
            Map.of(DayOfWeek.MONDAY, WorkingHours.of("09:00-10:00")),
            Map.of());

    assertThat(mondays.plus(kyiv("2026-03-02T09:30"), HOUR)).isEqualTo(kyiv("2026-03-09T09:30"));
  }

  private Instant kyiv(String local) {
    return office.instantOf(LocalDateTime.parse(local));
  }
}
