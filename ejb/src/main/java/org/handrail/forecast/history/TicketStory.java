package org.handrail.forecast.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.ticket.model.HistoryKind;

/**
 * A ticket from its opening on: how it stood, when its requester asked and when it was answered.
 *
 * @param segments without gaps, at least one
 * @param questions by time, the first is the opening
 */
public record TicketStory(
    long ticketId, List<Segment> segments, List<Instant> questions, List<Instant> replies) {

  public TicketStory {
    segments = List.copyOf(segments);
    questions = List.copyOf(questions);
    replies = List.copyOf(replies);
  }

  /**
   * Goes back from a ticket as it is to what it was when it was opened, and forth again.
   *
   * @param changes of this ticket, in their order; those of a kind that nobody asks about change
   *     nothing
   */
  public static TicketStory of(
      long ticketId, Instant opened, Standing present, List<Change> changes) {
    var standing = present;
    for (int back = changes.size() - 1; back >= 0; back--) {
      standing = changes.get(back).undone(standing);
    }
    var segments = new ArrayList<Segment>();
    var from = opened;
    for (var change : changes) {
      var next = change.done(standing);
      if (!next.equals(standing)) {
        segments.add(new Segment(standing, from, change.at()));
        from = change.at();
        standing = next;
      }
    }
    segments.add(new Segment(standing, from, Instant.MAX));
    return new TicketStory(
        ticketId, segments, questions(opened, changes), times(changes, HistoryKind.REPLY));
  }

  private static List<Instant> questions(Instant opened, List<Change> changes) {
    var questions = new ArrayList<Instant>();
    questions.add(opened);
    questions.addAll(times(changes, HistoryKind.REQUESTER_MESSAGE));
    return questions;
  }

  private static List<Instant> times(List<Change> changes, HistoryKind kind) {
    return changes.stream().filter(change -> change.is(kind)).map(Change::at).toList();
  }

  /** As it was known at an instant; empty if it was not opened by then. */
  public Optional<TicketStory> knownAt(Instant now) {
    var known =
        segments.stream()
            .filter(segment -> !segment.from().isAfter(now))
            .map(segment -> segment.knownAt(now))
            .toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(new TicketStory(ticketId, known, until(questions, now), until(replies, now)));
  }

  private static List<Instant> until(List<Instant> times, Instant now) {
    return times.stream().filter(time -> !time.isAfter(now)).toList();
  }

  /** How it stands at the end of what is told. */
  public Standing standing() {
    return last().standing();
  }

  public boolean isOpen() {
    return !standing().isResolved();
  }

  Segment last() {
    return segments.get(segments.size() - 1);
  }

  /** Its stays with teams: each ends when it goes to another team or is resolved. */
  List<TeamPeriod> stays() {
    var stays = new ArrayList<TeamPeriod>();
    var stay = new ArrayList<Segment>();
    for (var segment : segments) {
      if (!stay.isEmpty() && !TeamPeriod.goesOn(stay.get(stay.size() - 1), segment)) {
        stays.add(new TeamPeriod(stay, true));
        stay = new ArrayList<>();
      }
      if (!segment.standing().isResolved()) {
        stay.add(segment);
      }
    }
    if (!stay.isEmpty()) {
      stays.add(new TeamPeriod(stay, false));
    }
    return stays;
  }

  /** The stay it is in; only of one that is open. */
  TeamPeriod stay() {
    var stays = stays();
    return stays.get(stays.size() - 1);
  }
}
