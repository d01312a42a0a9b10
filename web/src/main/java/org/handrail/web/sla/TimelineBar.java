package org.handrail.web.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.calendar.WorkingSpan;
import org.handrail.sla.query.ClockExplanation;
import org.handrail.sla.query.ClockExplanation.Passage;

/**
 * The life of a clock as a bar: what counted, what did not, what is still to come. It shows at a
 * glance what the sentences beside it say exactly.
 */
final class TimelineBar {

  static final int WIDTH = 1000;

  private final Instant start;
  private final Instant end;
  private final List<Part> parts = new ArrayList<>();

  /**
   * A piece of the bar, in thousandths of its width.
   *
   * @param look worked, closed, paused or ahead
   */
  public record Part(int x, int width, String look) {}

  TimelineBar(ClockExplanation clock) {
    var passages = clock.passages();
    start = passages.get(0).from();
    var until = passages.get(passages.size() - 1).until();
    end = clock.dueAt() != null && clock.dueAt().isAfter(until) ? clock.dueAt() : until;
    passages.forEach(this::add);
    add(until, end, "ahead");
  }

  List<Part> parts() {
    return List.copyOf(parts);
  }

  /** Where an instant is, in thousandths of the width. */
  int place(Instant instant) {
    long whole = Math.max(1, Duration.between(start, end).toMillis());
    long before = Duration.between(start, instant).toMillis();
    return (int) Math.max(0, Math.min(WIDTH, before * WIDTH / whole));
  }

  private void add(Passage passage) {
    add(passage.from(), passage.until(), passage.isRunning() ? "closed" : "paused");
    for (WorkingSpan worked : passage.worked()) {
      add(worked.from(), worked.until(), "worked");
    }
  }

  private void add(Instant from, Instant until, String look) {
    if (until.isAfter(from)) {
      // a moment is seen too
      parts.add(new Part(place(from), Math.max(2, place(until) - place(from)), look));
    }
  }
}
