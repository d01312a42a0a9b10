package org.handrail.web.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.handrail.calendar.WorkingSpan;
import org.handrail.kernel.Language;
import org.handrail.sla.clock.Breach;
import org.handrail.sla.clock.End;
import org.handrail.sla.policy.Action;
import org.handrail.sla.policy.Action.Notify;
import org.handrail.sla.policy.Action.TransferToTeam;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.Moment;
import org.handrail.sla.policy.Moment.AfterBreach;
import org.handrail.sla.policy.Moment.Before;
import org.handrail.sla.query.ClockExplanation;
import org.handrail.sla.query.ClockExplanation.AppliedTarget;
import org.handrail.sla.query.ClockExplanation.Fate;
import org.handrail.sla.query.ClockExplanation.Passage;
import org.handrail.sla.query.ClockExplanation.PlannedStep;
import org.junit.jupiter.api.Test;

class ReasonWordsTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  /** Monday 23 November 2026. */
  private static final Instant OPENED = at(23, 15, 40);

  private static final Instant PAUSED = at(24, 10, 0);
  private static final Instant RESUMED = at(25, 11, 0);
  private static final Instant DUE = at(25, 15, 40);
  private static final Instant NOW = at(25, 12, 0);

  @Test
  void theExampleOfTheManualIsToldAsThere() {
    var words = words(Language.EN, KYIV, running());

    assertThat(words.summary()).isEqualTo("4 h 20 min of 8 h used. Due Wed 25 Nov, 15:40.");
    assertThat(words.passages())
        .containsExactly(
            "Mon 23 Nov, 15:40 – Tue 24 Nov, 10:00: 3 h 20 min counted"
                + " (Mon 23 Nov, 15:40–18:00; Tue 24 Nov, 09:00–10:00)",
            "Tue 24 Nov, 10:00 – Wed 25 Nov, 11:00: paused (Waiting for requester)",
            "Wed 25 Nov, 11:00 – now: 1 h counted (Wed 25 Nov, 11:00–12:00)");
    assertThat(words.promises())
        .containsExactly("since Mon 23 Nov, 15:40: 8 h in “Office hours”, policy “Standard”");
    assertThat(words.breach()).isEmpty();
  }

  @Test
  void itIsToldInUkrainian() {
    var words = words(Language.UK, KYIV, running());

    assertThat(words.summary())
        .isEqualTo("Використано 4 год 20 хв з 8 год. Термін: ср 25 лист., 15:40.");
    assertThat(words.passages().get(1))
        .isEqualTo("вт 24 лист., 10:00 – ср 25 лист., 11:00: пауза (Waiting for requester)");
    assertThat(words.steps().get(0).step()).isEqualTo("За 30 хв до терміну: сповістити: команда");
  }

  @Test
  void itIsToldInRussian() {
    var words = words(Language.RU, KYIV, running());

    assertThat(words.summary())
        .isEqualTo("Использовано 4 ч 20 мин из 8 ч. Срок: ср 25 нояб., 15:40.");
    assertThat(words.passages().get(2))
        .isEqualTo("ср 25 нояб., 11:00 – сейчас: учтено 1 ч (ср 25 нояб., 11:00–12:00)");
    assertThat(words.steps().get(1).step())
        .isEqualTo("Когда наступает срок: передать команде Second line");
  }

  @Test
  void theReaderSeesTheirOwnTimeAndWhoseHoursWereMeant() {
    var words = words(Language.EN, ZoneId.of("Europe/London"), running());

    assertThat(words.summary()).endsWith("Due Wed 25 Nov, 13:40.");
    assertThat(words.zone())
        .isEqualTo(
            "“Office hours” uses the time zone Europe/Kyiv; times here are in Europe/London.");
    assertThat(words(Language.EN, KYIV, running()).zone()).isEmpty();
  }

  @Test
  void whatIsDoneAboutItIsToldWithWhatBecameOfIt() {
    var steps = words(Language.EN, KYIV, running()).steps();

    assertThat(steps)
        .extracting(line -> line.step() + " | " + line.fate())
        .containsExactly(
            "30 min before the due time: notify the team | planned for Wed 25 Nov, 15:10",
            "At the due time: transfer to Second line | planned for Wed 25 Nov, 15:40");
  }

  @Test
  void anEndedClockTellsItsEndAndABrokenPromise() {
    var clock = running();
    var broken =
        new ClockExplanation(
            clock.kind(),
            clock.cycle(),
            Duration.ofHours(10),
            Duration.ofHours(-2),
            null,
            new Breach(DUE, "Standard", Duration.ofHours(8)),
            new End(at(25, 17, 40), true),
            clock.promises(),
            clock.passages(),
            clock.steps());

    var words = words(Language.EN, KYIV, broken);

    assertThat(words.summary()).isEqualTo("10 h of 8 h used. Done Wed 25 Nov, 17:40.");
    assertThat(words.breach())
        .isEqualTo("Breached on Wed 25 Nov, 15:40: target 8 h of the policy “Standard”.");
    assertThat(words.steps().get(0).fate()).isEqualTo("not needed");
  }

  @Test
  void ofManyDaysTheFirstAndTheLastAreTold() {
    var days = List.of(day(16), day(17), day(18), day(19), day(20), day(23));
    var clock = running();
    var manyDays =
        new ClockExplanation(
            clock.kind(),
            1,
            Duration.ofHours(54),
            Duration.ofHours(-46),
            DUE,
            null,
            null,
            clock.promises(),
            List.of(new Passage(at(16, 9, 0), NOW, null, days)),
            List.of());

    assertThat(words(Language.EN, KYIV, manyDays).passages().get(0))
        .contains("Wed 18 Nov, 09:00–18:00; … 2 more …; Mon 23 Nov, 09:00–18:00");
  }

  @Test
  void theBarShowsWhatCountedAndWhatIsAhead() {
    var bar = new TimelineBar(running());

    assertThat(bar.parts())
        .extracting(TimelineBar.Part::look)
        .containsExactly("closed", "worked", "worked", "paused", "closed", "worked", "ahead");
    assertThat(bar.place(DUE)).isEqualTo(TimelineBar.WIDTH);
  }

  private static ReasonWords words(Language language, ZoneId zone, ClockExplanation clock) {
    return new ReasonWords(clock, language, zone, NOW);
  }

  private static ClockExplanation running() {
    return new ClockExplanation(
        ClockKind.RESOLUTION,
        1,
        Duration.ofMinutes(260),
        Duration.ofMinutes(220),
        DUE,
        null,
        null,
        List.of(new AppliedTarget(OPENED, "Standard", Duration.ofHours(8), "Office hours", KYIV)),
        List.of(
            new Passage(
                OPENED,
                PAUSED,
                null,
                List.of(
                    new WorkingSpan(OPENED, at(23, 18, 0)), new WorkingSpan(at(24, 9, 0), PAUSED))),
            new Passage(PAUSED, RESUMED, "Waiting for requester", List.of()),
            new Passage(RESUMED, NOW, null, List.of(new WorkingSpan(RESUMED, NOW)))),
        List.of(
            step(
                at(25, 15, 10),
                new Before(Duration.ofMinutes(30)),
                new Notify(Set.of(Action.Audience.TEAM), Set.of(), false),
                List.of()),
            step(
                DUE,
                new AfterBreach(Duration.ZERO),
                new TransferToTeam(2),
                List.of("Second line"))));
  }

  private static PlannedStep step(Instant at, Moment moment, Action action, List<String> names) {
    return new PlannedStep(at, moment, action, names, Fate.PLANNED, null, null);
  }

  private static WorkingSpan day(int day) {
    return new WorkingSpan(at(day, 9, 0), at(day, 18, 0));
  }

  private static Instant at(int day, int hour, int minute) {
    return LocalDateTime.of(2026, 11, day, hour, minute).atZone(KYIV).toInstant();
  }
}
