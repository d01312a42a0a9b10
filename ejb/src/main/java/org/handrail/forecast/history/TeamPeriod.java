package org.handrail.forecast.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.forecast.model.Held;
import org.handrail.forecast.model.Observation;
import org.handrail.forecast.model.Progress;
import org.handrail.forecast.model.Work;

/**
 * A ticket with one team.
 *
 * @param segments at least one
 * @param over it went to another team, or was resolved
 */
record TeamPeriod(List<Segment> segments, boolean over) {

  TeamPeriod {
    segments = List.copyOf(segments);
  }

  static boolean goesOn(Segment segment, Segment next) {
    return !next.standing().isResolved()
        && Objects.equals(segment.standing().team(), next.standing().team());
  }

  Long team() {
    return segments.get(0).standing().team();
  }

  Work work() {
    return last().standing().work();
  }

  /** Since when somebody has had it; empty if nobody did. */
  Optional<Instant> takenAt() {
    return segments.stream()
        .filter(segment -> segment.standing().agent() != null)
        .map(Segment::from)
        .findFirst();
  }

  /** How long it waited until somebody took it, or has waited so far. */
  Observation waited(BusinessCalendar calendar, Instant now) {
    var began = segments.get(0).from();
    return takenAt()
        .map(taken -> Observation.ended(calendar.between(began, taken)))
        .orElseGet(() -> Observation.lasting(calendar.between(began, last().endedBy(now))));
  }

  /** The working time in which somebody had it in hand. */
  Duration inHand(BusinessCalendar calendar, Instant now) {
    return held()
        .map(segment -> segment.worked(calendar, now))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** How long it was in hand; empty if nobody had it. */
  Optional<Observation> observed(BusinessCalendar calendar, Instant now) {
    return held().findAny().isEmpty()
        ? Optional.empty()
        : Optional.of(new Observation(inHand(calendar, now), over));
  }

  Stream<Held> hands(Instant now) {
    return held()
        .map(
            segment ->
                new Held(
                    String.valueOf(segment.standing().agent()),
                    segment.from(),
                    segment.endedBy(now)));
  }

  /** How long its pauses took; one that turns into another kind of pause goes on. */
  List<Observation> pauses(BusinessCalendar calendar, Instant now) {
    var pauses = new ArrayList<Observation>();
    var paused = Duration.ZERO;
    boolean isPaused = false;
    for (var segment : segments) {
      if (segment.standing().isPaused()) {
        paused = paused.plus(segment.worked(calendar, now));
      } else if (isPaused) {
        pauses.add(Observation.ended(paused));
        paused = Duration.ZERO;
      }
      isPaused = segment.standing().isPaused();
    }
    if (isPaused) {
      pauses.add(new Observation(paused, over));
    }
    return pauses;
  }

  Progress progress(BusinessCalendar calendar, Instant now) {
    var progress =
        last().standing().agent() == null
            ? Progress.waitingFor(calendar.between(segments.get(0).from(), now))
            : Progress.inHandFor(inHand(calendar, now));
    var pauses = pauses(calendar, now);
    return last().standing().isPaused()
        ? progress.andPausedFor(pauses.get(pauses.size() - 1).length())
        : progress;
  }

  private Stream<Segment> held() {
    return segments.stream().filter(segment -> segment.standing().isHeld());
  }

  private Segment last() {
    return segments.get(segments.size() - 1);
  }
}
