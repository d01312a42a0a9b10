package org.handrail.sla.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.sla.policy.Status;

/**
 * The spans of a clock, each beginning where the one before ended. None is empty, unless the clock
 * began and ended at once. An instant before the last change, as another node's clock may give it,
 * counts as that change.
 */
public record Spans(List<Span> inOrder) {

  public Spans {
    inOrder = List.copyOf(inOrder);
  }

  static Spans from(Instant at, Status pausedBy) {
    return new Spans(List.of(new Span(at, null, pausedBy)));
  }

  public Span first() {
    return inOrder.get(0);
  }

  public Span last() {
    return inOrder.get(inOrder.size() - 1);
  }

  Stream<Span> running() {
    return inOrder.stream().filter(Span::isRunning);
  }

  /** From now on paused by a status, or running if that is null. */
  Spans turned(Instant at, Status pausedBy) {
    return last().isPausedBy(pausedBy) ? this : ended(at).followedBy(pausedBy);
  }

  /** No span lasts any more. */
  Spans ended(Instant at) {
    return withLast(last().endedBy(notBeforeLast(at)));
  }

  /** After the end of the last one, paused by a status, or running if that is null. */
  Spans followedBy(Status pausedBy) {
    var next = new Span(last().until(), null, pausedBy);
    var spans = new ArrayList<>(inOrder);
    spans.removeIf(Span::isEmpty);
    if (!spans.isEmpty() && spans.get(spans.size() - 1).isPausedBy(pausedBy)) {
      next = spans.remove(spans.size() - 1).continued();
    }
    spans.add(next);
    return new Spans(spans);
  }

  private Spans withLast(Span last) {
    var changed = new ArrayList<>(inOrder);
    changed.set(changed.size() - 1, last);
    return new Spans(changed);
  }

  private Instant notBeforeLast(Instant at) {
    return at.isBefore(last().from()) ? last().from() : at;
  }
}
