package org.handrail.calendar.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.handrail.calendar.WorkingHours;
import org.handrail.calendar.definition.CalendarDay.Layer;
import org.handrail.calendar.definition.InvalidCalendar.Reason;
import org.junit.jupiter.api.Test;

class CalendarDefinitionTest {

  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
  private static final LocalDate SUNDAY = LocalDate.of(2026, 12, 27);
  private static final LocalDate PARTY = LocalDate.of(2026, 12, 18);

  private static final WorkingHours ALL_DAY = WorkingHours.of("09:00-13:00", "14:00-18:00");
  private static final WorkingHours MORNING = WorkingHours.of("09:00-13:00");

  private static final CalendarDefinition WEEKDAYS =
      CalendarDefinition.of(
          1,
          "Kyiv",
          ZoneId.of("Europe/Kyiv"),
          Map.of(DayOfWeek.THURSDAY, ALL_DAY, DayOfWeek.FRIDAY, ALL_DAY));

  private static final CalendarDefinition WITH_HOLIDAYS =
      WEEKDAYS.withRegion(
          new HolidayRegion("UA", null),
          Map.of(
              CHRISTMAS, ExceptionalDay.closed("Christmas"),
              SUNDAY, ExceptionalDay.closed("Third day of Christmas")));

  @Test
  void anOrdinaryDayIsDecidedByTheWeek() {
    assertThat(WITH_HOLIDAYS.dayOn(PARTY))
        .isEqualTo(new CalendarDay(PARTY, ALL_DAY, Layer.WEEK, null));
  }

  @Test
  void aPublicHolidayIsClosed() {
    assertThat(WITH_HOLIDAYS.dayOn(CHRISTMAS))
        .isEqualTo(new CalendarDay(CHRISTMAS, WorkingHours.CLOSED, Layer.HOLIDAY, "Christmas"));
  }

  @Test
  void aFeedThatClosesAnAfternoonLeavesTheMorning() {
    var calendar = WEEKDAYS.withFeed(parties(PARTY));

    assertThat(calendar.dayOn(PARTY))
        .isEqualTo(new CalendarDay(PARTY, MORNING, Layer.FEED, "Party"));
  }

  @Test
  void whatAFeedClosesFollowsTheWeek() {
    var calendar =
        WEEKDAYS
            .withFeed(parties(PARTY))
            .withWeek(Map.of(DayOfWeek.FRIDAY, WorkingHours.of("10:00-17:00")));

    assertThat(calendar.dayOn(PARTY).hours()).isEqualTo(WorkingHours.of("10:00-13:00"));
  }

  @Test
  void twoFeedsCloseWhatEitherCloses() {
    var calendar =
        WEEKDAYS
            .withFeed(parties(PARTY))
            .withFeed(
                feed("Fire drills", PARTY, new Closure("Drill", WorkingHours.of("09:00-10:00"))));

    assertThat(calendar.dayOn(PARTY).hours()).isEqualTo(WorkingHours.of("10:00-13:00"));
  }

  @Test
  void aFeedThatTakesNothingFromAHolidayLeavesItItsName() {
    var calendar = WITH_HOLIDAYS.withFeed(parties(CHRISTMAS));

    assertThat(calendar.dayOn(CHRISTMAS).label()).isEqualTo("Christmas");
  }

  @Test
  void aHolidayOnADayOffIsStillShown() {
    assertThat(WITH_HOLIDAYS.dayOn(SUNDAY).layer()).isEqualTo(Layer.HOLIDAY);
  }

  @Test
  void whatWasDecidedByHandHasTheLastWord() {
    var calendar =
        WITH_HOLIDAYS
            .withFeed(parties(CHRISTMAS))
            .withOverride(CHRISTMAS, new ExceptionalDay("Stocktaking", MORNING));

    assertThat(calendar.dayOn(CHRISTMAS))
        .isEqualTo(new CalendarDay(CHRISTMAS, MORNING, Layer.OVERRIDE, "Stocktaking"));
  }

  @Test
  void aHolidayIsTakenBackByHand() {
    var calendar =
        WITH_HOLIDAYS.withOverride(CHRISTMAS, ExceptionalDay.asTheWeekSays("We work this year"));

    assertThat(calendar.dayOn(CHRISTMAS).hours()).isEqualTo(ALL_DAY);
    assertThat(calendar.withoutOverride(CHRISTMAS)).isEqualTo(WITH_HOLIDAYS);
  }

  @Test
  void aFeedThatIsFetchedAgainTakesItsOwnPlace() {
    var calendar =
        WEEKDAYS.withFeed(parties(PARTY)).withFeed(feed("Other", SUNDAY, Closure.wholeDay("Fair")));

    assertThat(calendar.withFeed(parties(CHRISTMAS)).feeds())
        .extracting(CalendarFeed::name)
        .containsExactly("Parties", "Other");
    assertThat(calendar.withFeed(parties(CHRISTMAS)).dayOn(PARTY).layer()).isEqualTo(Layer.WEEK);
  }

  @Test
  void aFeedThatIsTakenOutTakesItsDaysAlong() {
    assertThat(WEEKDAYS.withFeed(parties(PARTY)).withoutFeed("Parties")).isEqualTo(WEEKDAYS);
  }

  @Test
  void onlyDatesThatDifferFromTheWeekAreComputedAsExceptions() {
    var calendar =
        WITH_HOLIDAYS
            .withFeed(parties(PARTY))
            .withOverride(CHRISTMAS, ExceptionalDay.asTheWeekSays(""));

    assertThat(calendar.compiled().exceptions()).containsOnly(Map.entry(PARTY, MORNING));
    assertThat(calendar.compiled().zone()).isEqualTo(ZoneId.of("Europe/Kyiv"));
    assertThat(calendar.compiled().week().get(DayOfWeek.MONDAY)).isEqualTo(WorkingHours.CLOSED);
  }

  @Test
  void aCopyDiffersInItsNameOnly() {
    var copy = WITH_HOLIDAYS.copy(2, " Lviv ");

    assertThat(copy.name()).isEqualTo("Lviv");
    assertThat(copy.copy(1, "Kyiv")).isEqualTo(WITH_HOLIDAYS);
  }

  @Test
  void whatIsNoCalendarIsRefusedWithTheReason() {
    assertThat(refusalOf(() -> WEEKDAYS.named(" "))).isEqualTo(Reason.NAME_MISSING);
    assertThat(refusalOf(() -> WEEKDAYS.named("K".repeat(101)))).isEqualTo(Reason.NAME_TOO_LONG);
    assertThat(refusalOf(() -> Closure.wholeDay("L".repeat(201)))).isEqualTo(Reason.LABEL_TOO_LONG);
    assertThat(refusalOf(() -> feed("", PARTY, Closure.wholeDay("Party"))))
        .isEqualTo(Reason.FEED_NAME_MISSING);
  }

  private static Reason refusalOf(Runnable entry) {
    var refusal = new Reason[1];
    assertThatThrownBy(entry::run)
        .isInstanceOfSatisfying(InvalidCalendar.class, invalid -> refusal[0] = invalid.reason());
    return refusal[0];
  }

  private static CalendarFeed parties(LocalDate date) {
    return feed("Parties", date, new Closure("Party", WorkingHours.of("13:00-18:00")));
  }

  private static CalendarFeed feed(String name, LocalDate date, Closure closure) {
    return new CalendarFeed(name, null, false, Map.of(date, closure));
  }
}
