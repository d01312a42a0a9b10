package org.handrail.calendar;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds for every calendar, at every instant, and most of all around the nights in which the
 * clocks of a zone change.
 */
@PropertyDefaults(tries = 500, edgeCases = EdgeCasesMode.NONE)
class BusinessCalendarPropertiesTest {

  private static final Instant FIRST = Instant.parse("2010-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2030-01-01T00:00:00Z");

  /** A calendar, and an instant at which somebody asks it. */
  record Situation(BusinessCalendar calendar, Instant start) {

    Instant plus(Duration worked) {
      return calendar.plus(start, worked);
    }
  }

  @Property
  void whatWasAddedIsBetween(
      @ForAll("situations") Situation it, @ForAll("durations") Duration worked) {
    assertThat(it.calendar.between(it.start, it.plus(worked))).isEqualTo(worked);
  }

  @Property
  void addingTwiceIsAddingTheSum(
      @ForAll("situations") Situation it,
      @ForAll("durations") Duration one,
      @ForAll("durations") Duration other) {
    assertThat(it.calendar.plus(it.plus(one), other)).isEqualTo(it.plus(one.plus(other)));
  }

  @Property
  void moreWorkIsNeverDoneEarlier(
      @ForAll("situations") Situation it,
      @ForAll("durations") Duration one,
      @ForAll("durations") Duration more) {
    assertThat(it.plus(one.plus(more))).isAfterOrEqualTo(it.plus(one));
  }

  @Property
  void whoStartsLaterIsNeverDoneEarlier(
      @ForAll("situations") Situation it,
      @ForAll("durations") Duration later,
      @ForAll("durations") Duration worked) {
    assertThat(it.calendar.plus(it.start.plus(later), worked)).isAfterOrEqualTo(it.plus(worked));
  }

  @Property
  void workEndsWhileTheCalendarIsOpen(
      @ForAll("situations") Situation it, @ForAll("durations") Duration worked) {
    var lastMoment = it.plus(worked).minusNanos(1);

    assertThat(worked.isZero() || it.calendar.isOpen(lastMoment)).isTrue();
  }

  @Property
  void theWayBackIsTheWayThereTakenAway(
      @ForAll("situations") Situation it, @ForAll("durations") Duration later) {
    var end = it.start.plus(later);

    assertThat(it.calendar.between(end, it.start))
        .isEqualTo(it.calendar.between(it.start, end).negated());
  }

  @Property
  void theNextOpeningIsTheFirstOpenInstant(@ForAll("situations") Situation it) {
    var opening = it.calendar.nextOpening(it.start).orElseThrow();

    assertThat(it.calendar.isOpen(opening)).isTrue();
    assertThat(opening).isAfterOrEqualTo(it.start);
    assertThat(it.calendar.between(it.start, opening)).isZero();
  }

  @Property
  void holidaysAndOtherClosedDaysDoNotCount(
      @ForAll("situations") Situation it, @ForAll @IntRange(max = 30) int days) {
    var end = it.calendar.plusWorkingDays(it.start, days);

    var first = it.start.atZone(it.calendar.zone()).toLocalDate();
    var last = end.atZone(it.calendar.zone()).toLocalDate();
    assertThat(first.plusDays(1).datesUntil(last.plusDays(1)))
        .filteredOn(day -> !it.calendar.hoursOn(day).areClosed())
        .hasSize(days);
    assertThat(days == 0 || !it.calendar.hoursOn(last).areClosed()).isTrue();
  }

  @Property
  void openingsAreAllTheWorkingTimeThereIs(
      @ForAll("situations") Situation it, @ForAll("durations") Duration later) {
    var openings = it.calendar.openings(it.start, it.start.plus(later));

    assertThat(openings.stream().map(WorkingSpan::length).reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(it.calendar.between(it.start, it.start.plus(later)));
    assertThat(openings).allMatch(opening -> it.calendar.isOpen(opening.from()));
  }

  @Property
  void betweenCountsTheMinutesInWhichTheWallClockIsInsideAPeriod(
      @ForAll("situations") Situation it, @ForAll("minutes") int minutes) {
    var open =
        Stream.iterate(it.start, minute -> minute.plus(1, MINUTES))
            .limit(minutes)
            .filter(it.calendar::isOpen)
            .count();

    assertThat(it.calendar.between(it.start, it.start.plus(minutes, MINUTES)))
        .isEqualTo(Duration.ofMinutes(open));
  }

  @Property
  void plusEndsWithTheLastMinuteThatIsCounted(
      @ForAll("situations") Situation it, @ForAll("minutes") int minutes) {
    var lastMinute =
        Stream.iterate(it.start, minute -> minute.plus(1, MINUTES))
            .limit(14 * 24 * 60)
            .filter(it.calendar::isOpen)
            .skip(minutes - 1)
            .findFirst();

    lastMinute.ifPresent(
        minute ->
            assertThat(it.plus(Duration.ofMinutes(minutes))).isEqualTo(minute.plus(1, MINUTES)));
  }

  @Provide
  Arbitrary<Situation> situations() {
    return Arbitraries.of(
            "UTC",
            "Europe/Kyiv",
            "Europe/Berlin",
            "America/New_York",
            "America/St_Johns", // until 2011 its clocks changed a minute after midnight
            "America/Havana", // at midnight
            "America/Santiago", // at 24:00
            "Australia/Lord_Howe", // by half an hour
            "Asia/Kolkata",
            "Africa/Casablanca", // four times a year, around Ramadan
            "Africa/Cairo",
            "Pacific/Apia") // has no 30 December 2011
        .map(ZoneId::of)
        .flatMap(this::situationsIn);
  }

  private Arbitrary<Situation> situationsIn(ZoneId zone) {
    return starts(zone)
        .flatMap(
            start ->
                Combinators.combine(weeks(), exceptionsAround(start.atZone(zone).toLocalDate()))
                    .as((week, dates) -> new BusinessCalendar(zone, week, dates))
                    .map(calendar -> new Situation(calendar, start)));
  }

  private static Arbitrary<Instant> starts(ZoneId zone) {
    var anyMinute =
        Arbitraries.longs()
            .between(0, MINUTES.between(FIRST, LAST))
            .map(minute -> FIRST.plus(minute, MINUTES));
    var changes = changes(zone);
    return changes.isEmpty()
        ? anyMinute
        : Arbitraries.frequencyOf(
            Tuple.of(1, anyMinute), Tuple.of(3, minutesAround(Arbitraries.of(changes))));
  }

  private static Arbitrary<Instant> minutesAround(Arbitrary<Instant> instants) {
    return Combinators.combine(instants, Arbitraries.integers().between(-3 * 24 * 60, 24 * 60))
        .as((instant, minutes) -> instant.plus(minutes, MINUTES));
  }

  private static List<Instant> changes(ZoneId zone) {
    return Stream.iterate(
            zone.getRules().nextTransition(FIRST),
            change -> change != null && change.getInstant().isBefore(LAST),
            change -> zone.getRules().nextTransition(change.getInstant()))
        .map(ZoneOffsetTransition::getInstant)
        .toList();
  }

  /** With an hour at least, so that the longest work in the tests is done in some decades. */
  private static Arbitrary<Map<DayOfWeek, WorkingHours>> weeks() {
    return Arbitraries.maps(Arbitraries.of(DayOfWeek.class), hours())
        .filter(week -> minutesOf(week.values()) >= 60);
  }

  private static int minutesOf(Collection<WorkingHours> days) {
    return days.stream()
        .flatMap(hours -> hours.periods().stream())
        .mapToInt(period -> period.until() - period.from())
        .sum();
  }

  private static Arbitrary<Map<LocalDate, WorkingHours>> exceptionsAround(LocalDate date) {
    return Arbitraries.maps(Arbitraries.integers().between(-3, 10).map(date::plusDays), hours())
        .ofMaxSize(4);
  }

  /** Periods between minutes drawn at random, whole days, and none. */
  private static Arbitrary<WorkingHours> hours() {
    var periods =
        Arbitraries.integers()
            .between(0, 24 * 60)
            .set()
            .ofMaxSize(6)
            .map(minutes -> minutes.stream().sorted().toList())
            .map(BusinessCalendarPropertiesTest::hoursOf);
    return Arbitraries.frequencyOf(
        Tuple.of(4, periods),
        Tuple.of(1, Arbitraries.just(WorkingHours.AROUND_THE_CLOCK)),
        Tuple.of(1, Arbitraries.just(WorkingHours.CLOSED)));
  }

  private static WorkingHours hoursOf(List<Integer> minutes) {
    return new WorkingHours(
        Stream.iterate(0, i -> i + 1 < minutes.size(), i -> i + 2)
            .map(i -> new WorkingPeriod(minutes.get(i), minutes.get(i + 1)))
            .toList());
  }

  @Provide
  Arbitrary<Integer> minutes() {
    return Arbitraries.integers().between(1, 5 * 24 * 60);
  }

  /** From nothing to two months, to the nanosecond. */
  @Provide
  Arbitrary<Duration> durations() {
    return Arbitraries.longs().between(0, Duration.ofDays(60).toNanos()).map(Duration::ofNanos);
  }
}
