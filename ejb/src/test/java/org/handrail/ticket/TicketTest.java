package org.handrail.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handrail.ticket.TicketExamples.AGENT;
import static org.handrail.ticket.TicketExamples.A_WEEK;
import static org.handrail.ticket.TicketExamples.RULES;
import static org.handrail.ticket.TicketExamples.TUESDAY_9;
import static org.handrail.ticket.TicketExamples.WEDNESDAY_10;
import static org.handrail.ticket.TicketExamples.aTicket;
import static org.handrail.ticket.TicketExamples.status;

import java.time.Duration;
import java.util.function.Consumer;
import org.handrail.ticket.model.Level;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketRejected;
import org.handrail.ticket.model.TicketType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TicketTest {

  @Test
  void onlyTheFirstAnswerIsTheFirst() {
    var ticket = aTicket();

    assertThat(ticket.answered(TUESDAY_9)).isTrue();
    assertThat(ticket.answered(WEDNESDAY_10)).isFalse();
  }

  @Test
  void resolvingFixesWhenSilenceWillCloseIt() {
    var ticket = aTicket();

    var changed =
        ticket.moveTo(status(StatusCategory.RESOLVED), A_WEEK, AGENT, TUESDAY_9).orElseThrow();

    assertThat(changed.isResolution()).isTrue();
    assertThat(ticket.resolvedAt()).isEqualTo(TUESDAY_9);
    assertThat(ticket.autoCloseAt()).isEqualTo(TUESDAY_9.plus(Duration.ofDays(7)));
  }

  @Test
  void reopeningCountsAndForgetsTheResolution() {
    var ticket = aTicketIn(StatusCategory.RESOLVED);

    var changed =
        ticket.moveTo(status(StatusCategory.OPEN), A_WEEK, AGENT, WEDNESDAY_10).orElseThrow();

    assertThat(changed.isReopening()).isTrue();
    assertThat(ticket.reopened()).isEqualTo(1);
    assertThat(ticket.resolvedAt()).isNull();
    assertThat(ticket.autoCloseAt()).isNull();
  }

  @Test
  void movingFromResolvedToAnotherResolvedStatusKeepsTheFirstResolution() {
    var ticket = aTicketIn(StatusCategory.RESOLVED);

    ticket.moveTo(status(StatusCategory.CLOSED), A_WEEK, AGENT, WEDNESDAY_10);

    assertThat(ticket.resolvedAt()).isEqualTo(TUESDAY_9);
    assertThat(ticket.closedAt()).isEqualTo(WEDNESDAY_10);
  }

  @Test
  void closingWithoutResolvingCountsAsResolvedThen() {
    var ticket = aTicket();

    ticket.moveTo(status(StatusCategory.CLOSED), A_WEEK, AGENT, WEDNESDAY_10);

    assertThat(ticket.resolvedAt()).isEqualTo(WEDNESDAY_10);
  }

  @Test
  void movingToTheSameStatusTellsNothing() {
    var ticket = aTicket();
    var open = status(StatusCategory.OPEN);
    ticket.moveTo(open, A_WEEK, AGENT, TUESDAY_9);

    assertThat(ticket.moveTo(open, A_WEEK, AGENT, WEDNESDAY_10)).isEmpty();
  }

  @Test
  void aClosedTicketRefusesEveryChange() {
    refuses(ticket -> ticket.answered(WEDNESDAY_10));
    refuses(ticket -> ticket.noted(WEDNESDAY_10));
    refuses(ticket -> ticket.requesterWrote(WEDNESDAY_10));
    refuses(ticket -> ticket.assignTo(7L, AGENT, WEDNESDAY_10));
    refuses(ticket -> ticket.transferTo(7L, AGENT, WEDNESDAY_10));
    refuses(ticket -> ticket.rename("Other", AGENT, WEDNESDAY_10));
    refuses(ticket -> ticket.categorise(7L, AGENT, WEDNESDAY_10));
    refuses(ticket -> ticket.retype(TicketType.CHANGE, AGENT, WEDNESDAY_10));
    refuses(ticket -> ticket.judge(Level.LOW, Level.LOW, AGENT, WEDNESDAY_10));
    refuses(ticket -> ticket.touched(WEDNESDAY_10));
    refuses(ticket -> ticket.moveTo(status(StatusCategory.OPEN), A_WEEK, AGENT, WEDNESDAY_10));
  }

  @ParameterizedTest
  @EnumSource(
      value = StatusCategory.class,
      names = {"NEW", "OPEN", "PENDING", "ON_HOLD"})
  void anUnresolvedTicketAcceptsTheRequestersWords(StatusCategory category) {
    assertThat(aTicketIn(category).accepts(RULES, WEDNESDAY_10)).isTrue();
  }

  @Test
  void aResolvedTicketAcceptsThemWithinTheTeamsWindowOnly() {
    var ticket = aTicketIn(StatusCategory.RESOLVED);
    var lastInstant = TUESDAY_9.plus(Duration.ofDays(RULES.reopenDays()));

    assertThat(ticket.accepts(RULES, lastInstant)).isTrue();
    assertThat(ticket.accepts(RULES, lastInstant.plusMillis(1))).isFalse();
  }

  @Test
  void aClosedTicketNeverDoes() {
    assertThat(aTicketIn(StatusCategory.CLOSED).accepts(RULES, WEDNESDAY_10)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "NEW, false",
    "OPEN, false",
    "PENDING, true",
    "ON_HOLD, false",
    "RESOLVED, true",
    "CLOSED, false"
  })
  void whatWaitedForTheRequesterComesBack(StatusCategory category, boolean comesBack) {
    assertThat(aTicketIn(category).comesBack()).isEqualTo(comesBack);
  }

  @Test
  void silenceClosesAtTheAgreedInstantNotBefore() {
    var ticket = aTicketIn(StatusCategory.RESOLVED);

    assertThat(ticket.isSilentSince(ticket.autoCloseAt().minusMillis(1))).isFalse();
    assertThat(ticket.isSilentSince(ticket.autoCloseAt())).isTrue();
  }

  @Test
  void aTransferLeavesTheOldTeamAndRefusesTheSame() {
    var ticket = aTicket();

    assertThat(ticket.transferTo(5L, AGENT, TUESDAY_9).newTeamId()).isEqualTo(5L);
    assertThatThrownBy(() -> ticket.transferTo(5L, AGENT, WEDNESDAY_10))
        .hasMessageContaining("ticket.transfer.same-team");
  }

  @Test
  void thePriorityFollowsImpactAndUrgency() {
    var ticket = aTicket();

    var changed = ticket.judge(Level.HIGH, Level.HIGH, AGENT, TUESDAY_9).orElseThrow();

    assertThat(changed.oldPriority()).isEqualTo(Priority.NORMAL);
    assertThat(changed.newPriority()).isEqualTo(Priority.URGENT);
    assertThat(ticket.judge(Level.HIGH, Level.HIGH, AGENT, WEDNESDAY_10)).isEmpty();
  }

  @Test
  void aTicketIsRaisedByOnePriorityAtATimeUntilItIsUrgent() {
    var ticket = aTicket();
    ticket.judge(Level.LOW, Level.LOW, AGENT, TUESDAY_9);

    for (var expected : new Priority[] {Priority.NORMAL, Priority.HIGH, Priority.URGENT}) {
      assertThat(ticket.raise(AGENT, WEDNESDAY_10))
          .hasValueSatisfying(change -> assertThat(change.newPriority()).isEqualTo(expected));
    }
    assertThat(ticket.raise(AGENT, WEDNESDAY_10)).isEmpty();
  }

  @Test
  void aSubjectIsNeededAndHasALimit() {
    var ticket = aTicket();

    assertThatThrownBy(() -> ticket.rename("  ", AGENT, TUESDAY_9))
        .hasMessageContaining("ticket.subject.empty");
    assertThatThrownBy(() -> ticket.rename("x".repeat(251), AGENT, TUESDAY_9))
        .hasMessageContaining("ticket.subject.too-long");
  }

  private static Ticket aTicketIn(StatusCategory category) {
    var ticket = aTicket();
    if (category != StatusCategory.NEW) {
      ticket.moveTo(status(category), A_WEEK, AGENT, TUESDAY_9);
    }
    return ticket;
  }

  private static void refuses(Consumer<Ticket> change) {
    var closed = aTicketIn(StatusCategory.CLOSED);

    assertThatThrownBy(() -> change.accept(closed))
        .isInstanceOf(TicketRejected.class)
        .hasMessageContaining("ticket.closed");
  }
}
