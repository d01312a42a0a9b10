package org.handrail.forecast.history;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.calendar.CalendarExamples;
import org.handrail.forecast.model.Observation;
import org.handrail.forecast.model.Progress;
import org.handrail.ticket.model.HistoryKind;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;
import org.junit.jupiter.api.Test;

/** A ticket of the first team is taken at ten, paused from eleven to twelve, and solved at one. */
class TicketStoryTest {

  private static final long FIRST = 1;
  private static final long SECOND = 2;
  private static final BusinessCalendar WEEKDAYS = CalendarExamples.weekdays("UTC", "09:00-18:00");

  private final TicketStory solved =
      story(
          new Standing(FIRST, 7L, StatusCategory.RESOLVED, "3", Priority.HIGH),
          change(10, "assignee", null, "7"),
          status(11, StatusCategory.NEW, StatusCategory.PENDING),
          change(11, "priority", "NORMAL", "HIGH"),
          status(12, StatusCategory.PENDING, StatusCategory.OPEN),
          change(12, "reply", null, "99"),
          status(13, StatusCategory.OPEN, StatusCategory.RESOLVED));

  @Test
  void theWayBackFindsHowItBegan() {
    assertThat(solved.segments().get(0).standing())
        .isEqualTo(new Standing(FIRST, null, StatusCategory.NEW, "3", Priority.NORMAL));
  }

  @Test
  void onlyWhatWasKnownIsTold() {
    var atHalfPastTen = solved.knownAt(hour(10).plusSeconds(1800)).orElseThrow();

    assertThat(atHalfPastTen.isOpen()).isTrue();
    assertThat(atHalfPastTen.standing().priority()).isEqualTo(Priority.NORMAL);
    assertThat(atHalfPastTen.replies()).isEmpty();
    assertThat(atHalfPastTen.stay().observed(WEEKDAYS, hour(10).plusSeconds(1800)))
        .contains(Observation.lasting(Duration.ofMinutes(30)));
    assertThat(solved.knownAt(hour(8))).isEmpty();
  }

  @Test
  void pausesDoNotCountAsInHand() {
    var stays = solved.stays();

    assertThat(stays).hasSize(1);
    assertThat(stays.get(0).observed(WEEKDAYS, hour(17))).contains(Observation.ended(ofHours(2)));
    assertThat(stays.get(0).pauses(WEEKDAYS, hour(17)))
        .containsExactly(Observation.ended(ofHours(1)));
  }

  @Test
  void aPauseThatLastsIsNotOverYet() {
    var paused = solved.knownAt(hour(11).plusSeconds(600)).orElseThrow();

    assertThat(paused.stay().progress(WEEKDAYS, hour(11).plusSeconds(600)))
        .isEqualTo(Progress.inHandFor(ofHours(1)).andPausedFor(Duration.ofMinutes(10)));
  }

  @Test
  void aTransferEndsTheStay() {
    var moved =
        story(
            new Standing(SECOND, null, StatusCategory.OPEN, "", Priority.NORMAL),
            change(10, "assignee", null, "7"),
            change(12, "team", "1", "2"),
            change(12, "assignee", "7", null));

    assertThat(moved.stays()).extracting(TeamPeriod::team).containsExactly(FIRST, SECOND);
    assertThat(moved.stays().get(0).observed(WEEKDAYS, hour(15)))
        .contains(Observation.ended(ofHours(2)));
    assertThat(moved.stay().progress(WEEKDAYS, hour(15)))
        .isEqualTo(Progress.waitingFor(ofHours(3)));
  }

  @Test
  void whoReopensATicketBeginsAnew() {
    var reopened =
        story(
            new Standing(FIRST, 7L, StatusCategory.OPEN, "", Priority.NORMAL),
            change(10, "assignee", null, "7"),
            status(11, StatusCategory.OPEN, StatusCategory.RESOLVED),
            status(14, StatusCategory.RESOLVED, StatusCategory.OPEN));

    assertThat(reopened.stays()).hasSize(2);
    assertThat(reopened.stay().progress(WEEKDAYS, hour(15)))
        .isEqualTo(Progress.inHandFor(ofHours(1)));
  }

  @Test
  void aReplyIsMeasuredFromWhenTheTicketWasTaken() {
    assertThat(Replies.first(solved, WEEKDAYS, hour(17)))
        .containsExactly(Observation.ended(ofHours(2)));
  }

  @Test
  void whoAnswersWithoutTakingItAnswersAtOnce() {
    var answered =
        story(
            new Standing(FIRST, null, StatusCategory.OPEN, "", Priority.NORMAL),
            change(12, "reply", null, "99"));

    assertThat(Replies.first(answered, WEEKDAYS, hour(17)))
        .containsExactly(Observation.ended(Duration.ZERO));
  }

  @Test
  void aLaterReplyIsMeasuredByItselfFromTheOldestQuestion() {
    var asking =
        story(
            new Standing(FIRST, 7L, StatusCategory.OPEN, "", Priority.NORMAL),
            change(10, "assignee", null, "7"),
            change(11, "reply", null, "99"),
            change(12, "requester-message", null, "100"),
            change(13, "requester-message", null, "101"),
            change(15, "reply", null, "102"));

    assertThat(Replies.first(asking, WEEKDAYS, hour(17)))
        .containsExactly(Observation.ended(ofHours(1)));
    assertThat(Replies.next(asking, WEEKDAYS, hour(17)))
        .containsExactly(Observation.ended(ofHours(3)));
  }

  private static TicketStory story(Standing present, Change... changes) {
    return TicketStory.of(42, hour(9), present, List.of(changes));
  }

  private static Change change(int hour, String kind, String from, String to) {
    return new Change(42, hour(hour), new HistoryKind(kind), from, to, null, null);
  }

  private static Change status(int hour, StatusCategory from, StatusCategory to) {
    return new Change(42, hour(hour), HistoryKind.STATUS, "1", "2", from, to);
  }

  private static Instant hour(int hour) {
    return Instant.parse("2026-03-02T00:00:00Z").plusSeconds(3600L * hour);
  }
}
