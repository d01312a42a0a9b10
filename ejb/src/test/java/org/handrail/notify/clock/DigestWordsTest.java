package org.handrail.notify.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.handrail.kernel.html.RichText;
import org.handrail.sla.policy.ClockKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestWordsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T10:00:00Z");

  private static final OpenClock PRINTER = clock(10042, "The <printer> & I", NOON, true);
  private static final OpenClock SCREEN = clock(10047, "A screen", NOON.plusSeconds(600), false);

  @Test
  void clocksAreListedWithTheirDueAndALink() {
    var list = english().list(List.of(PRINTER, SCREEN));

    assertThat(list.text())
        .isEqualTo(
            """
            Overdue: 1

            HD-10042 The <printer> & I
            First response: was due 23 Nov 2026, 12:00 EET
            https://desk.example/10042


            Due soon: 1

            HD-10047 A screen
            First response: due 23 Nov 2026, 12:10 EET
            https://desk.example/10047""");
  }

  @Test
  void nothingInASubjectBecomesMarkup() {
    var html = english().list(List.of(PRINTER, SCREEN)).html().orElseThrow();

    assertThat(html)
        .contains(
            "<a href=\"https://desk.example/10042\">HD-10042</a> The &lt;printer&gt; &amp; I");
    assertThat(RichText.forSending(html)).contains("<p><a href=\"https://desk.example/10042\"");
  }

  @Test
  void aClockThatStandsStillHasNoDue() {
    var list = english().list(List.of(clock(10050, "Later", null, false), SCREEN));

    assertThat(list.text()).contains("HD-10050 Later\nFirst response: paused\n");
  }

  @Test
  void ofVeryManyTheFirstFiftyAreListedAndAllAreCounted() {
    var breached = LongStream.range(0, 45).mapToObj(n -> clock(n, "Late", NOON, true));
    var others = LongStream.range(100, 120).mapToObj(n -> clock(n, "Soon", NOON, false));
    var clocks = Stream.concat(breached, others).toList();

    var list = english().list(clocks);

    assertThat(list.text())
        .contains("Overdue: 45", "Due soon: 20", "HD-104 Soon")
        .endsWith("And 15 more.");
    assertThat(list.text().lines().filter(line -> line.startsWith("HD-"))).hasSize(50);
    assertThat(list.html().orElseThrow().split("<p>")).hasSize(51);
  }

  @Test
  void aGroupOfWhichNothingIsListedHasNoHeading() {
    var breached = LongStream.range(0, 60).mapToObj(n -> clock(n, "Late", NOON, true));

    var list = english().list(Stream.concat(breached, Stream.of(SCREEN)).toList());

    assertThat(list.text())
        .contains("Overdue: 60")
        .doesNotContain("Due soon")
        .endsWith("And 11 more.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Overdue: 1 · Due soon: 1 | First response: was due 23 Nov 2026, 12:00 EET
          uk | Прострочено: 1 · Наближається термін: 1 | Перша відповідь: термін був 23 лист. 2026, 12:00 EET
          ru | Просрочено: 1 · Приближается срок: 1 | Первый ответ: срок был 23 нояб. 2026, 12:00 EET
          """)
  void readersAreToldInTheirLanguage(String language, String overview, String state) {
    var words = new DigestWords(language, ZoneId.of("Europe/Kyiv"), number -> "x");
    var clocks = List.of(PRINTER, SCREEN);

    assertThat(words.overview(clocks)).isEqualTo(overview);
    assertThat(words.list(clocks).text()).contains(state);
  }

  private static DigestWords english() {
    return new DigestWords(
        "en", ZoneId.of("Europe/Kyiv"), number -> "https://desk.example/" + number);
  }

  private static OpenClock clock(long number, String subject, Instant dueAt, boolean breached) {
    return new OpenClock(
        number, number, subject, ClockKind.FIRST_RESPONSE, "Standard", dueAt, breached);
  }
}
