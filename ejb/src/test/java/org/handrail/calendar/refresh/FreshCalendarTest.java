package org.handrail.calendar.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.calendar.definition.CalendarFeed;
import org.handrail.calendar.definition.Closure;
import org.handrail.calendar.definition.ExceptionalDay;
import org.handrail.calendar.definition.HolidayRegion;
import org.junit.jupiter.api.Test;

class FreshCalendarTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
  private static final LocalDate NEXT_MAY = LocalDate.of(2027, 5, 1);

  private static final HolidayRegion POLAND = new HolidayRegion("PL", null);
  private static final String URL = "https://example.org/days.ics";
  private static final Closure FAIR = Closure.wholeDay("Fair");
  private static final ExceptionalDay HOLIDAY = ExceptionalDay.closed("Holiday");

  private static final CalendarDefinition CALENDAR =
      CalendarDefinition.of(1, "Office", ZoneId.of("Europe/Warsaw"), Map.of())
          .withRegion(POLAND, Map.of(MAY, HOLIDAY, CHRISTMAS, HOLIDAY))
          .withFeed(new CalendarFeed("Fairs", URL, false, Map.of(MAY, FAIR, CHRISTMAS, FAIR)))
          .withOverride(CHRISTMAS, ExceptionalDay.asTheWeekSays("We are there"));

  @Test
  void whatIsAheadIsReplacedAndWhatHasBeenStays() {
    var fresh = fresh(POLAND, Map.of(NEXT_MAY, HOLIDAY), found(URL, Map.of(NEXT_MAY, FAIR)));

    var refreshed = fresh.laidInto(CALENDAR);

    assertThat(refreshed.holidays()).containsOnlyKeys(MAY, NEXT_MAY);
    assertThat(refreshed.feeds().get(0).days()).containsOnlyKeys(MAY, NEXT_MAY);
    assertThat(refreshed.overrides()).isEqualTo(CALENDAR.overrides());
  }

  @Test
  void whatHasBeenIsNotChangedLater() {
    var fresh =
        fresh(
            POLAND,
            Map.of(MAY, ExceptionalDay.closed("Another name"), CHRISTMAS, HOLIDAY),
            found(URL, Map.of(LocalDate.of(2026, 6, 1), FAIR, MAY, FAIR, CHRISTMAS, FAIR)));

    assertThat(fresh.laidInto(CALENDAR)).isEqualTo(CALENDAR);
  }

  @Test
  void aFeedThatFailedKeepsItsDays() {
    var failed =
        new FreshFeed("Fairs", URL, null, new FeedFailure("calendar.feed.no-answer", Map.of()));

    assertThat(fresh(POLAND, CALENDAR.holidays(), failed).laidInto(CALENDAR)).isEqualTo(CALENDAR);
  }

  @Test
  void whatSomebodyChangedMeanwhileIsNotOverwritten() {
    var germany = CALENDAR.withRegion(new HolidayRegion("DE", null), Map.of(CHRISTMAS, HOLIDAY));
    var moved =
        germany.withFeed(new CalendarFeed("Fairs", URL + "?new", false, Map.of(CHRISTMAS, FAIR)));

    var fresh = fresh(POLAND, Map.of(), found(URL, Map.of()));

    assertThat(fresh.laidInto(moved)).isEqualTo(moved);
    assertThat(fresh.laidInto(moved.withoutFeed("Fairs"))).isEqualTo(moved.withoutFeed("Fairs"));
  }

  @Test
  void aFeedForOpenTicketsSaysWhenItHasNewDays() {
    var forOpen = CALENDAR.withFeed(new CalendarFeed("Strikes", URL, true, Map.of()));
    var strike = forOpen.feeds().get(1).withDays(Map.of(CHRISTMAS, FAIR));

    assertThat(forOpen.withFeed(strike).hasNewDaysForOpenTickets(forOpen)).isTrue();
    assertThat(forOpen.withRegion(null, Map.of()).hasNewDaysForOpenTickets(forOpen)).isFalse();
  }

  private static FreshFeed found(String url, Map<LocalDate, Closure> days) {
    return new FreshFeed("Fairs", url, days, null);
  }

  private static FreshCalendar fresh(
      HolidayRegion region, Map<LocalDate, ExceptionalDay> holidays, FreshFeed feed) {
    return new FreshCalendar(1, region, holidays, List.of(feed), TODAY);
  }
}
