package org.handrail.forecast.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.calendar.CalendarExamples;
import org.handrail.calendar.WorkingHours;
import org.junit.jupiter.api.Test;

/** The desk says that it is open from seven in the morning to eight in the evening, every day. */
class SeenAtWorkTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
  private static final BusinessCalendar OPEN =
      CalendarExamples.everyDay("Europe/Kyiv", "07:00-20:00");

  @Test
  void anHourInWhichNobodyEverRepliesDoesNotCount() {
    var seen = SeenAtWork.of(OPEN, replies(39, 8, 18));

    assertThat(seen.hoursOn(MONDAY)).isEqualTo(WorkingHours.of("08:00-18:00"));
  }

  @Test
  void aDayOnWhichNobodyEverRepliesDoesNotCount() {
    var seen = SeenAtWork.of(OPEN, replies(39, 8, 18));

    assertThat(seen.hoursOn(MONDAY.plusDays(5)).areClosed()).isTrue();
    assertThat(seen.hoursOn(MONDAY.plusDays(6)).areClosed()).isTrue();
  }

  @Test
  void oneReplyInAnHourMakesItCount() {
    var early = at(MONDAY.plusDays(1), 7);

    var seen = SeenAtWork.of(OPEN, Stream.concat(replies(100, 8, 18), Stream.of(early)));

    assertThat(seen.isOpen(early)).isTrue();
  }

  @Test
  void ofFewRepliesNothingIsConcluded() {
    // each of the 13 hours would have less than three of 38
    var seen = SeenAtWork.of(OPEN, replies(38, 8, 18));

    assertThat(seen.hoursOn(MONDAY)).isEqualTo(WorkingHours.of("07:00-20:00"));
    assertThat(SeenAtWork.of(OPEN, Stream.of())).isEqualTo(OPEN);
  }

  @Test
  void repliesOutsideTheHoursSayNothingOfThem() {
    var nightly = Stream.generate(() -> at(MONDAY, 23)).limit(1000);

    assertThat(SeenAtWork.of(OPEN, nightly)).isEqualTo(OPEN);
  }

  @Test
  void anExceptionKeepsItsHoursAsFarAsSomebodyIsThere() {
    var halfDay =
        new BusinessCalendar(KYIV, OPEN.week(), Map.of(MONDAY, WorkingHours.of("07:00-13:00")));

    var seen = SeenAtWork.of(halfDay, replies(100, 8, 18));

    assertThat(seen.between(at(MONDAY, 0), at(MONDAY, 23))).isEqualTo(Duration.ofHours(5));
  }

  /** One after the other on each hour from Monday to Friday. */
  private static Stream<Instant> replies(int count, int from, int until) {
    int hours = until - from;
    return IntStream.range(0, count)
        .mapToObj(reply -> at(MONDAY.plusDays(reply / hours % 5), from + reply % hours));
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 30).atZone(KYIV).toInstant();
  }
}
