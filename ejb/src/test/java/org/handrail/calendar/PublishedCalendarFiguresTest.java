package org.handrail.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Figures that the tests and manuals of other systems fix: B is the biz library, N Znuny, R Request
 * Tracker, C was computed by hand. Times are local to the calendar unless they end in Z.
 */
class PublishedCalendarFiguresTest {

  private static final Map<String, BusinessCalendar> CALENDARS =
      Map.of(
          "uneven", CalendarExamples.uneven(),
          "Berlin with lunch",
              CalendarExamples.weekdays("Europe/Berlin", "08:00-13:00", "14:00-18:00"),
          "Berlin but 1 May",
              CalendarExamples.closedOn(
                  "2015-05-01", CalendarExamples.aroundTheClock("Europe/Berlin")),
          "Sao Paulo", CalendarExamples.aroundTheClock("America/Sao_Paulo"),
          "Sydney", CalendarExamples.aroundTheClock("Australia/Sydney"),
          "8 to 18", CalendarExamples.weekdays("UTC", "08:00-18:00"),
          "9 to 17", CalendarExamples.weekdays("UTC", "09:00-17:00"),
          "Sundays", CalendarExamples.sundays());

  @ParameterizedTest(name = "{0}: {1}, {2} + {3} = {4}")
  @CsvSource({
    "B1 , uneven            , 2006-01-04T14:30    , PT90M  , 2006-01-04T16:00",
    "N1 , Berlin with lunch , 2015-03-27T11:00Z   , PT15H  , 2015-03-31T07:00Z",
    "N2 , Berlin but 1 May  , 2015-02-17T12:00    , P90DT1H, 2015-05-19T14:00",
    "N3a, Sao Paulo         , 2015-02-21T22:00    , PT5H   , 2015-02-22T02:00",
    "N3b, Sao Paulo         , 2015-10-17T22:00    , PT7H   , 2015-10-18T06:00",
    "N5 , Sydney            , 2016-04-02T12:00    , P1DT17H, 2016-04-04T04:00",
    "N6 , 8 to 18           , 2016-01-31T12:25:30 , PT5H   , 2016-02-01T13:00",
    "N7 , 8 to 18           , 2016-02-01T16:59:30 , PT3H30M, 2016-02-02T10:29:30",
    "R1 , Sundays           , 2007-01-01T00:00Z   , PT60M  , 2007-01-07T10:00Z",
    "C1 , 9 to 17           , 2016-01-29T16:30    , PT1H   , 2016-02-01T09:30",
  })
  void workEndsWhenTheSourceSays(
      String source, String name, String start, Duration worked, String end) {
    var calendar = CALENDARS.get(name);

    assertThat(calendar.plus(at(calendar, start), worked)).isEqualTo(at(calendar, end));
    assertThat(calendar.between(at(calendar, start), at(calendar, end))).isEqualTo(worked);
  }

  /**
   * B3's source moves the time that does not exist on by the length of the gap, to 03:30; here it
   * means the instant the gap ends, as a period that begins in the gap begins there.
   */
  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource({
    "B3, 2014-03-09T02:30, 2014-03-09T03:00-07:00",
    "B4, 2014-11-02T01:30, 2014-11-02T01:30-07:00",
  })
  void aLocalTimeThatIsNotThereOnceStillMeansOneInstant(
      String source, LocalDateTime local, OffsetDateTime instant) {
    assertThat(CalendarExamples.uneven().instantOf(local)).isEqualTo(instant.toInstant());
  }

  private static Instant at(BusinessCalendar calendar, String time) {
    return time.endsWith("Z")
        ? OffsetDateTime.parse(time).toInstant()
        : calendar.instantOf(LocalDateTime.parse(time));
  }
}
