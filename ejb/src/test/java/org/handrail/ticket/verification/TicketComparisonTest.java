package org.handrail.ticket.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.handrail.ticket.model.StatusCategory;
import org.junit.jupiter.api.Test;

/** A printer ticket that was answered, resolved, reopened and resolved again, row by row. */
class TicketComparisonTest {

  private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
  private static final Instant TEN = NINE.plusSeconds(3600);
  private static final Instant ELEVEN = NINE.plusSeconds(7200);
  private static final Instant NOON = NINE.plusSeconds(10800);

  private static final List<PastChange> HISTORY =
      List.of(
          change(NINE, "opened", null, "1"),
          change(NINE, "team", null, "7"),
          change(TEN, "assignee", null, "3"),
          change(TEN, "reply", null, "2"),
          moved(TEN, StatusCategory.NEW, StatusCategory.RESOLVED),
          change(ELEVEN, "requester-message", null, "3"),
          moved(ELEVEN, StatusCategory.RESOLVED, StatusCategory.OPEN),
          moved(NOON, StatusCategory.OPEN, StatusCategory.RESOLVED),
          change(NOON, "priority", "LOW", "NORMAL"));

  @Test
  void aTicketThatIsWhatItsHistorySaysDoesNotDiffer() {
    assertThat(TicketComparison.differences(ticket(7L, NOON, 1), HISTORY)).isEmpty();
  }

  @Test
  void theInstantsOfOneCommandAreTheSame() {
    assertThat(TicketComparison.differences(ticket(7L, NOON.plusMillis(40), 1), HISTORY)).isEmpty();
  }

  @Test
  void whateverIsStoredOtherwiseIsFoundWithBothValues() {
    assertThat(TicketComparison.differences(ticket(8L, TEN, 0), HISTORY))
        .containsExactlyInAnyOrder(
            new TicketDifference(1, VerifiedField.TEAM, "8", "7"),
            new TicketDifference(1, VerifiedField.RESOLVED, TEN.toString(), NOON.toString()),
            new TicketDifference(1, VerifiedField.REOPENED, "0", "1"));
  }

  @Test
  void aTicketWithoutAnyHistoryIsNewAndNobodys() {
    assertThat(TicketComparison.differences(ticket(7L, NOON, 1), List.of()))
        .extracting(TicketDifference::field)
        .containsExactlyInAnyOrder(
            VerifiedField.STATUS_CATEGORY,
            VerifiedField.ASSIGNEE,
            VerifiedField.FIRST_REPLIED,
            VerifiedField.LAST_REPLY,
            VerifiedField.LAST_REQUESTER_MESSAGE,
            VerifiedField.RESOLVED,
            VerifiedField.REOPENED,
            VerifiedField.MESSAGES);
  }

  @Test
  void whatAMachineWroteIsNoMessageOfTheRequester() {
    var history = List.of(change(NINE, "opened", null, "1"), machine(ELEVEN));

    assertThat(RebuiltTicket.of(NINE, history))
        .containsEntry(VerifiedField.LAST_REQUESTER_MESSAGE, NINE)
        .containsEntry(VerifiedField.MESSAGES, 2L);
  }

  @Test
  void closingWithoutResolvingIsBothAtOnce() {
    var history = List.of(moved(TEN, StatusCategory.OPEN, StatusCategory.CLOSED));

    assertThat(RebuiltTicket.of(NINE, history))
        .containsEntry(VerifiedField.RESOLVED, TEN)
        .containsEntry(VerifiedField.CLOSED, TEN);
  }

  private static StoredTicket ticket(Long team, Instant resolvedAt, int reopened) {
    return new StoredTicket(
        1,
        "Paper jam",
        "INCIDENT",
        2,
        5,
        StatusCategory.RESOLVED,
        4L,
        team,
        3L,
        NINE,
        TEN,
        TEN,
        ELEVEN,
        resolvedAt,
        null,
        reopened,
        3);
  }

  private static PastChange change(Instant at, String kind, String oldValue, String newValue) {
    return new PastChange(1, at, kind, oldValue, newValue, false, null, null);
  }

  private static PastChange machine(Instant at) {
    return new PastChange(1, at, "requester-message", null, "9", true, null, null);
  }

  private static PastChange moved(Instant at, StatusCategory from, StatusCategory to) {
    return new PastChange(1, at, "status", "1", "5", false, from, to);
  }
}
