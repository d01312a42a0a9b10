package org.handrail.sla.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.handrail.sla.clock.ClockEvent.AgentReplied;
import org.handrail.sla.clock.ClockEvent.FactsChanged;
import org.handrail.sla.clock.ClockEvent.Owned;
import org.handrail.sla.clock.ClockEvent.RequesterWrote;
import org.handrail.sla.clock.ClockEvent.StatusEntered;
import org.handrail.sla.policy.Status;
import org.handrail.sla.policy.TicketFacts;
import org.handrail.ticket.model.HistoryKind;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;
import org.junit.jupiter.api.Test;

class RetracingTest {

  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant TEN = NINE.plus(Duration.ofHours(1));
  private static final Instant ELEVEN = NINE.plus(Duration.ofHours(2));

  private static final Status OPEN = new Status(2, StatusCategory.OPEN);

  @Test
  void whatNeverChangedHasAlwaysBeenSo() {
    var past = past(ticket(Priority.HIGH, 3L, Set.of("vpn"), false));

    assertThat(past.factsAtOpening().priority()).isEqualTo(Priority.HIGH);
    assertThat(past.factsAtOpening().team()).isEqualTo(3L);
    assertThat(past.factsAtOpening().tags()).containsExactly("vpn");
    assertThat(past.statusAtOpening()).isEqualTo(OPEN);
    assertThat(past.events()).isEmpty();
  }

  @Test
  void theFirstChangeTellsWhatItWasBefore() {
    var past =
        past(
            ticket(Priority.URGENT, 4L, Set.of(), false),
            changed(TEN, "team", null, "3"),
            changed(TEN, "priority", "NORMAL", "HIGH"),
            changed(ELEVEN, "team", "3", "4"),
            changed(ELEVEN, "priority", "HIGH", "URGENT"));

    assertThat(past.factsAtOpening().team()).isNull();
    assertThat(past.factsAtOpening().priority()).isEqualTo(Priority.NORMAL);
    assertThat(past.events())
        .extracting(event -> ((FactsChanged) event).facts())
        .extracting(facts -> facts.team() + " " + facts.priority())
        .containsExactly("3 NORMAL", "3 HIGH", "4 HIGH", "4 URGENT");
  }

  @Test
  void tagsAreTakenBackOneByOne() {
    var past =
        past(
            ticket(Priority.NORMAL, null, Set.of("vpn", "odesa"), false),
            changed(TEN, "tag", "printer", null),
            changed(ELEVEN, "tag", null, "vpn"));

    assertThat(past.factsAtOpening().tags()).containsExactlyInAnyOrder("odesa", "printer");
  }

  @Test
  void statusesAreWhatTheyMeantWhenTheyWereEntered() {
    var past =
        past(
            ticket(Priority.NORMAL, null, Set.of(), false),
            new HistoryRow(
                1,
                TEN,
                HistoryKind.STATUS,
                "1",
                "3",
                false,
                StatusCategory.NEW,
                StatusCategory.PENDING));

    assertThat(past.statusAtOpening()).isEqualTo(new Status(1, StatusCategory.NEW));
    assertThat(past.events())
        .containsExactly(new StatusEntered(TEN, new Status(3, StatusCategory.PENDING)));
  }

  @Test
  void machinesAskNothingAndTakingAwayGivesNobodyAnything() {
    var past =
        past(
            ticket(Priority.NORMAL, null, Set.of(), false),
            said(TEN, "requester-message", true),
            changed(TEN, "assignee", "7", null),
            said(ELEVEN, "requester-message", false),
            said(ELEVEN, "reply", false),
            changed(ELEVEN, "assignee", null, "7"));

    assertThat(past.events())
        .containsExactly(new RequesterWrote(ELEVEN), new AgentReplied(ELEVEN), new Owned(ELEVEN));
  }

  @Test
  void whoIsToldOnThePhoneIsAnsweredAtOnce() {
    var past = past(ticket(Priority.NORMAL, null, Set.of(), true));

    assertThat(past.events()).containsExactly(new AgentReplied(NINE));
  }

  private static TicketPast past(TicketNow now, HistoryRow... rows) {
    return new Retracing(now, List.of(rows)).past();
  }

  private static TicketNow ticket(
      Priority priority, Long team, Set<String> tags, boolean openedByAgent) {
    var facts = new TicketFacts(null, "INCIDENT", priority, team, null, false, "PHONE", tags);
    return new TicketNow(1, NINE, facts, OPEN, openedByAgent);
  }

  private static HistoryRow changed(Instant at, String kind, String before, String after) {
    return new HistoryRow(1, at, new HistoryKind(kind), before, after, false, null, null);
  }

  private static HistoryRow said(Instant at, String kind, boolean automatic) {
    return new HistoryRow(1, at, new HistoryKind(kind), null, "100", automatic, null, null);
  }
}
