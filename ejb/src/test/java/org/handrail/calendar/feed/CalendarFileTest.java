package org.handrail.calendar.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TimeZone;
import org.handrail.calendar.WorkingHours;
import org.handrail.calendar.definition.Closure;
import org.handrail.calendar.definition.Horizon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final Horizon HORIZON = Horizon.around(LocalDate.of(2026, 11, 22));
  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

  private final TimeZone zoneOfThisMachine = TimeZone.getDefault();

  @AfterEach
  void restoreTheZoneOfThisMachine() {
    TimeZone.setDefault(zoneOfThisMachine);
  }

  @Test
  void anEventOfADayClosesTheDay() {
    assertThat(closedBy("DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261226"))
        .isEqualTo(Map.of(CHRISTMAS, Closure.wholeDay("Day off")));
  }

  @Test
  void theDayOfItsEndIsNotPartOfAnEvent() {
    assertThat(closedBy("DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261228"))
        .containsOnlyKeys(CHRISTMAS, CHRISTMAS.plusDays(1), CHRISTMAS.plusDays(2));
  }

  @Test
  void aDateWithoutEndIsOneDay() {
    assertThat(closedBy("DTSTART;VALUE=DATE:20261225")).containsOnlyKeys(CHRISTMAS);
  }

  @Test
  void anEventMaySayHowLongItLastsInstead() {
    assertThat(closedBy("DTSTART;VALUE=DATE:20261225", "DURATION:P2D"))
        .containsOnlyKeys(CHRISTMAS, CHRISTMAS.plusDays(1));
    assertThat(closedBy("DTSTART:20261225T130000", "DURATION:PT5H"))
        .isEqualTo(Map.of(CHRISTMAS, closed("13:00-18:00")));
  }

  @Test
  void anEventWithTimesClosesItsHours() {
    assertThat(closedBy("DTSTART:20261225T130000", "DTEND:20261225T180000"))
        .isEqualTo(Map.of(CHRISTMAS, closed("13:00-18:00")));
  }

  @Test
  void anEventOverMidnightClosesHoursOfBothDays() {
    assertThat(closedBy("DTSTART:20261225T200000", "DTEND:20261227T060000"))
        .isEqualTo(
            Map.of(
                CHRISTMAS,
                closed("20:00-24:00"),
                CHRISTMAS.plusDays(1),
                closed("00:00-24:00"),
                CHRISTMAS.plusDays(2),
                closed("00:00-06:00")));
  }

  @Test
  void anEventThatIsOverAtOnceClosesNothing() {
    assertThat(closedBy("DTSTART:20261225T130000")).isEmpty();
  }

  @Test
  void timesOfAnotherZoneAreThoseOfTheCalendarsOwnClock() {
    assertThat(closedBy("DTSTART:20261225T110000Z", "DTEND:20261225T120000Z"))
        .isEqualTo(Map.of(CHRISTMAS, closed("13:00-14:00")));
    assertThat(
            closedBy(
                "DTSTART;TZID=America/New_York:20261225T110000",
                "DTEND;TZID=America/New_York:20261225T120000"))
        .isEqualTo(Map.of(CHRISTMAS, closed("18:00-19:00")));
  }

  @Test
  void aZoneMayBeDescribedInTheFileItself() {
    var zone =
        """
        BEGIN:VTIMEZONE
        TZID:Head office
        BEGIN:STANDARD
        DTSTART:19700101T000000
        TZOFFSETFROM:+0400
        TZOFFSETTO:+0400
        END:STANDARD
        END:VTIMEZONE
        """;

    assertThat(
            closures(
                calendar(
                    zone
                        + event(
                            "DTSTART;TZID=Head office:20261225T150000",
                            "DTEND;TZID=Head office:20261225T160000"))))
        .isEqualTo(Map.of(CHRISTMAS, closed("13:00-14:00")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "America/Los_Angeles", "America/Santiago", "UTC"})
  void theZoneOfThisMachineDoesNotMatter(String zone) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));

    assertThat(closedBy("DTSTART;VALUE=DATE:20260906", "RRULE:FREQ=YEARLY;COUNT=2"))
        .containsOnlyKeys(LocalDate.of(2026, 9, 6), LocalDate.of(2027, 9, 6));
    assertThat(closedBy("DTSTART:20261225T130000", "DTEND:20261225T180000"))
        .isEqualTo(Map.of(CHRISTMAS, closed("13:00-18:00")));
  }

  @Test
  void whatReturnsEveryYearIsKeptAsFarAsTheHorizon() {
    var days = closedBy("DTSTART;VALUE=DATE:19990824", "RRULE:FREQ=YEARLY");

    assertThat(days).hasSize(12).containsKeys(LocalDate.of(2025, 8, 24), LocalDate.of(2036, 8, 24));
  }

  @Test
  void aRuleMayNameADayOfTheWeek() {
    assertThat(
            closedBy(
                "DTSTART;VALUE=DATE:20251127",
                "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;UNTIL=20271231"))
        .containsOnlyKeys(
            LocalDate.of(2025, 11, 27), LocalDate.of(2026, 11, 26), LocalDate.of(2027, 11, 25));
  }

  @Test
  void datesMayBeAddedToARuleAndTakenFromIt() {
    assertThat(
            closedBy(
                "DTSTART;VALUE=DATE:20261201",
                "RRULE:FREQ=DAILY;COUNT=3",
                "RDATE;VALUE=DATE:20261210",
                "EXDATE;VALUE=DATE:20261202"))
        .containsOnlyKeys(
            LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 10));
  }

  @Test
  void datesThatAreListedComeBesidesTheFirst() {
    assertThat(closedBy("DTSTART;VALUE=DATE:20261201", "RDATE;VALUE=DATE:20261210"))
        .containsOnlyKeys(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 10));
  }

  @Test
  void aWeeklyAfternoonStaysOneWhenTheClocksChange() {
    var days =
        closedBy(
            "DTSTART;TZID=Europe/Kyiv:20270324T150000",
            "DTEND;TZID=Europe/Kyiv:20270324T160000",
            "RRULE:FREQ=WEEKLY;COUNT=2");

    assertThat(days)
        .isEqualTo(
            Map.of(
                LocalDate.of(2027, 3, 24), closed("15:00-16:00"),
                LocalDate.of(2027, 3, 31), closed("15:00-16:00")));
  }

  @Test
  void oneTimeOfASeriesMayBeMovedOrCancelled() {
    var file =
        calendar(
            event("UID:a", "DTSTART;VALUE=DATE:20261201", "RRULE:FREQ=DAILY;COUNT=3")
                + event("UID:a", "RECURRENCE-ID;VALUE=DATE:20261202", "DTSTART;VALUE=DATE:20261209")
                + event(
                    "UID:a",
                    "RECURRENCE-ID;VALUE=DATE:20261203",
                    "DTSTART;VALUE=DATE:20261203",
                    "STATUS:CANCELLED"));

    assertThat(closures(file))
        .containsOnlyKeys(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 9));
  }

  @Test
  void eventsOfADayAreOneClosureWithAllTheirNames() {
    var file =
        calendar(
            event("SUMMARY:Lunch", "DTSTART:20261225T120000", "DTEND:20261225T130000")
                + event("SUMMARY:Party", "DTSTART:20261225T123000", "DTEND:20261225T180000")
                + event("SUMMARY:Briefing", "DTSTART:20261225T090000", "DTEND:20261225T093000"));

    assertThat(closures(file))
        .isEqualTo(
            Map.of(
                CHRISTMAS,
                new Closure(
                    "Lunch, Party, Briefing", WorkingHours.of("09:00-09:30", "12:00-18:00"))));
  }

  @Test
  void markedFreeIsStillADayOffAsInCalendarsOfHolidays() {
    assertThat(closedBy("DTSTART;VALUE=DATE:20261225", "TRANSP:TRANSPARENT")).isNotEmpty();
  }

  @Test
  void namesAreReadWithTheirFoldedAndEscapedCharacters() {
    var file = calendar(event("SUMMARY:Різдво\\, дру\r\n гий день", "DTSTART;VALUE=DATE:20261225"));

    assertThat(closures(file).get(CHRISTMAS).label()).isEqualTo("Різдво, другий день");
  }

  @Test
  void whatIsOutsideTheHorizonIsLeftOut() {
    assertThat(closedBy("DTSTART;VALUE=DATE:19450508", "DTEND;VALUE=DATE:19450509")).isEmpty();
    assertThat(closedBy("DTSTART;VALUE=DATE:20241230", "DTEND;VALUE=DATE:20250103"))
        .containsOnlyKeys(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 2));
    assertThat(closedBy("DTSTART;VALUE=DATE:20361230", "DTEND;VALUE=DATE:99991231")).hasSize(2);
  }

  @Test
  void aFileMayHoldSeveralCalendars() {
    var one = calendar(event("DTSTART;VALUE=DATE:20261225"));
    var other = calendar(event("DTSTART;VALUE=DATE:20261226"));

    assertThat(closures(one + other)).hasSize(2);
  }

  @Test
  void somethingElseIsRefused() {
    assertThat(refusal("<html><body>Please sign in</body></html>"))
        .isEqualTo("calendar.feed.no-calendar");
  }

  @Test
  void aFileThatIsCutOffIsRefusedWithItsLastLine() {
    var file = calendar(event("DTSTART;VALUE=DATE:20261225"));

    assertThat(refusal(file.substring(0, file.indexOf("END:VEVENT"))))
        .isEqualTo("calendar.feed.cut-off {line=5}");
  }

  @Test
  void aLineThatCannotBeReadIsNamed() {
    assertThat(refusal(calendar(event("DTSTART;VALUE=DATE:the first of May"))))
        .startsWith("calendar.feed.broken-line")
        .contains("line=5");
    assertThat(refusal(calendar(event("DTSTART;VALUE=DATE:20261225", "RRULE:FREQ=SOMETIMES"))))
        .startsWith("calendar.feed.broken-line")
        .contains("line=6", "SOMETIMES");
    assertThat(refusal(calendar(event("DTSTART;VALUE=DATE:20261225") + "what is this\r\n")))
        .startsWith("calendar.feed.broken-line")
        .contains("line=7");
  }

  @Test
  void whatDoesNotDecideWhenAnEventIsMayBeBroken() {
    assertThat(closedBy("DTSTART;VALUE=DATE:20261225", "GEO:somewhere")).hasSize(1);
  }

  @Test
  void anEventWithoutADateIsNamed() {
    assertThat(refusal(calendar(event("LOCATION:Office"))))
        .isEqualTo("calendar.feed.event-without-date {event=Day off}");
    assertThat(refusal(calendar(event("DTSTART;VALUE=DATE:20260231"))))
        .startsWith("calendar.feed.");
  }

  @Test
  void aZoneThatNobodyKnowsIsNamed() {
    assertThat(refusal(calendar(event("DTSTART;TZID=Atlantis:20261225T130000", "DURATION:PT1H"))))
        .isEqualTo("calendar.feed.unknown-zone {zone=Atlantis}");
  }

  @Test
  void limitsAreKept() {
    var day = event("DTSTART;VALUE=DATE:20261225");

    assertThat(refusal(calendar(day.repeat(CalendarFile.MOST_EVENTS + 1))))
        .isEqualTo("calendar.feed.too-many-events {limit=5000}");
    assertThat(refusal(calendar("X-NOTE:" + "x".repeat(CalendarFile.LARGEST) + "\r\n")))
        .isEqualTo("calendar.feed.too-large {limit=1048576}");
  }

  @Test
  void aRuleWithoutEndDoesNotKeepTheServerBusy() {
    var everySecond = calendar(event("DTSTART:19700101T000000Z", "RRULE:FREQ=SECONDLY"));
    var never =
        calendar(event("DTSTART:20260101T000000Z", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"));

    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> refusal(everySecond));
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> closures(never));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY",
        "FREQ=MINUTELY",
        "FREQ=HOURLY;INTERVAL=6",
        "FREQ=DAILY",
        "FREQ=WEEKLY;BYDAY=SU",
        "FREQ=MONTHLY;BYDAY=1SU",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=SA,SU",
        "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU",
        "FREQ=YEARLY;BYDAY=SU",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;BYHOUR=1,2,3",
        "FREQ=YEARLY;BYMINUTE=0,1,2,3;BYSECOND=0,1,2,3",
        "FREQ=YEARLY;BYYEARDAY=1,2,3"
      })
  void aZoneChangesItsClocksAsClocksAreChanged(String rule) {
    var file = inAZone("RRULE:" + rule);

    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThat(refusal(file)).isEqualTo("calendar.feed.zone-too-complex {zone=Depot}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "FREQ=YEARLY;BYMONTH=10;BYDAY=SU;BYMONTHDAY=25,26,27,28,29,30,31",
        "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=25",
        "FREQ=YEARLY"
      })
  void aZoneMaySayInItsOwnWayWhenClocksAreChanged(String rule) {
    assertThat(closures(inAZone("RRULE:" + rule))).containsOnlyKeys(CHRISTMAS);
  }

  @Test
  void whatAZoneExceptsIsLookedAtToo() {
    assertThat(refusal(inAZone("EXRULE:FREQ=SECONDLY")))
        .startsWith("calendar.feed.zone-too-complex");
  }

  @Test
  void zonesThatReachAcrossThousandsOfYearsAreNotCalculated() {
    var yearly =
        "BEGIN:STANDARD\r\nDTSTART:00010101T000000\r\nRRULE:FREQ=YEARLY\r\n"
            + "TZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n";
    var zone = "BEGIN:VTIMEZONE\r\nTZID:Depot\r\n" + yearly.repeat(20) + "END:VTIMEZONE\r\n";

    assertThat(refusal(calendar(zone + event("DTSTART;TZID=Depot:20261225T130000"))))
        .startsWith("calendar.feed.zone-too-complex");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=90",
        "FREQ=HOURLY",
        "FREQ=DAILY;BYHOUR=8,9,10,11,12;BYMINUTE=0,10,20,30,40,50",
        "FREQ=YEARLY;BYHOUR=1,2,3;BYMINUTE=1,2,3;BYSECOND=1,2,3;BYSETPOS=-1"
      })
  void whatReturnsMoreOftenThanHourlyIsNoDayOff(String rule) {
    assertThat(refusal(calendar(event("DTSTART:19700101T000000Z", "RRULE:" + rule))))
        .isEqualTo("calendar.feed.too-often {event=Day off}");
  }

  @Test
  void whatAnEventExceptsIsLookedAtToo() {
    assertThat(
            refusal(
                calendar(
                    event(
                        "DTSTART:19700101T000000Z", "RRULE:FREQ=YEARLY", "EXRULE:FREQ=SECONDLY"))))
        .startsWith("calendar.feed.too-often");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "2147483647", "99999999999999999999"})
  void anAbsurdIntervalIsReadOrRefusedAtOnce(String interval) {
    var file =
        calendar(event("DTSTART;VALUE=DATE:20261225", "RRULE:FREQ=DAILY;INTERVAL=" + interval));

    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> closuresOrRefusal(file));
  }

  @Test
  void manyCostlyRulesAreGivenUpInTime() {
    var costly =
        event(
            "DTSTART:00010101T000000Z",
            "RRULE:FREQ=YEARLY;BYYEARDAY=-1;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYMINUTE=0,30;BYSETPOS=-1");
    var file = calendar(costly.repeat(3_000));

    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> closuresOrRefusal(file));
  }

  @Test
  void hundredsOfLongEventsOnTheSameDaysTakeNoMoreThanTheirNamesAreShown() {
    var lasting = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      lasting.append(
          event("SUMMARY:" + i, "DTSTART;VALUE=DATE:20250101", "DTEND;VALUE=DATE:20361231"));
    }

    var closures = closures(calendar(lasting.toString()));

    assertThat(closures.get(CHRISTMAS).label()).startsWith("0, 1, 2").endsWith("…");
  }

  /** The file of a field report, where it is at hand. */
  @Test
  void theFileThatStoppedAServerIsRefusedAtOnce() throws Exception {
    var file =
        Path.of(
            System.getProperty("handrail.data", "../../shared/data"),
            "field",
            "21-vtimezone-secondly.ics");
    assumeTrue(Files.exists(file), () -> "no field data at " + file);
    var content = Files.readString(file);

    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThat(refusal(content)).startsWith("calendar.feed.zone-too-complex"));
  }

  private static String inAZone(String rule) {
    var zone =
        String.join(
            "\r\n",
            "BEGIN:VTIMEZONE",
            "TZID:Depot",
            "BEGIN:STANDARD",
            "DTSTART:19710101T000000",
            rule,
            "TZOFFSETFROM:+0300",
            "TZOFFSETTO:+0200",
            "END:STANDARD",
            "END:VTIMEZONE",
            "");
    return calendar(
        zone + event("DTSTART;TZID=Depot:20261225T130000", "DTEND;TZID=Depot:20261225T140000"));
  }

  private static Object closuresOrRefusal(String file) {
    try {
      return closures(file);
    } catch (FeedRejected refused) {
      return refused;
    }
  }

  private static Map<LocalDate, Closure> closedBy(String... lines) {
    return closures(calendar(event(lines)));
  }

  private static Map<LocalDate, Closure> closures(String file) {
    return CalendarFile.closures(file.getBytes(UTF_8), KYIV, HORIZON);
  }

  private static String refusal(String file) {
    return catchThrowableOfType(FeedRejected.class, () -> closures(file)).getMessage();
  }

  private static String calendar(String content) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + content + "END:VCALENDAR\r\n";
  }

  private static String event(String... lines) {
    var content = String.join("\r\n", lines);
    var name = content.contains("SUMMARY:") ? "" : "SUMMARY:Day off\r\n";
    return "BEGIN:VEVENT\r\n" + name + content + "\r\nEND:VEVENT\r\n";
  }

  private static Closure closed(String hours) {
    return new Closure("Day off", WorkingHours.of(hours));
  }
}
