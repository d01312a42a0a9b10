package org.handrail.launch.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RhythmTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final Instant MONDAY = Instant.parse("2026-09-07T00:00:00Z");
  private static final Instant TWELVE_WEEKS_LATER = Instant.parse("2026-11-30T00:00:00Z");

  private final Rhythm rhythm = new Rhythm(KYIV);

  @Test
  void asManyArriveAsAreAskedForInOrderAndInTime() {
    var arrivals = arrivals(5_000);

    assertThat(arrivals)
        .hasSize(5_000)
        .isSorted()
        .allMatch(each -> !each.isBefore(MONDAY) && each.isBefore(TWELVE_WEEKS_LATER));
  }

  @Test
  void theSameSeedGivesTheSameDays() {
    assertThat(arrivals(100)).isEqualTo(arrivals(100));
  }

  @Test
  void mondaysAreBusiestAndWeekendsNearlyEmpty() {
    var days = shares(each -> each.atZone(KYIV).getDayOfWeek());

    assertThat(days.get(DayOfWeek.MONDAY)).isGreaterThan(days.get(DayOfWeek.WEDNESDAY));
    assertThat(days.get(DayOfWeek.WEDNESDAY)).isGreaterThan(days.get(DayOfWeek.FRIDAY));
    assertThat(days.get(DayOfWeek.SUNDAY)).isLessThan(days.get(DayOfWeek.FRIDAY) / 5);
  }

  @Test
  void lunchIsADipBetweenMorningAndAfternoon() {
    var hours = shares(each -> each.atZone(KYIV).getHour());

    assertThat(hours.get(12)).isLessThan(hours.get(10)).isLessThan(hours.get(14));
    assertThat(hours.get(3)).isLessThan(hours.get(12) / 5);
  }

  @Test
  void workBegunOnFridayEveningGoesOnOnMonday() {
    var fridayHalfPastFive = Instant.parse("2026-11-20T15:30:00Z");

    assertThat(rhythm.afterWork(fridayHalfPastFive, 60))
        .isEqualTo(Instant.parse("2026-11-23T06:30:00Z"));
  }

  @Test
  void fiveWorkingDaysAreAWeek() {
    var thursday = Instant.parse("2026-11-19T10:00:00Z");

    assertThat(rhythm.afterWorkingDays(thursday, 5))
        .isEqualTo(Instant.parse("2026-11-26T10:00:00Z"));
  }

  private List<Instant> arrivals(int count) {
    return rhythm.arrivals(new Random(7), count, MONDAY, TWELVE_WEEKS_LATER);
  }

  private <T> Map<T, Long> shares(Function<Instant, T> by) {
    return arrivals(20_000).stream().collect(groupingBy(by, counting()));
  }
}
