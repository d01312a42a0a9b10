package org.handrail.web.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.calendar.WorkingSpan;
import org.handrail.kernel.Language;
import org.handrail.sla.query.ClockExplanation;
import org.handrail.sla.query.ClockExplanation.AppliedTarget;
import org.handrail.sla.query.ClockExplanation.Fate;
import org.handrail.sla.query.ClockExplanation.Passage;
import org.handrail.sla.query.ClockExplanation.PlannedStep;
import org.handrail.web.ui.Formats;
import org.handrail.web.ui.Texts;

/**
 * Why a clock is due when it is, in sentences: what was used of what was promised, when it ran and
 * what stopped it, and since when it was promised. All instants are in the reader's zone.
 */
final class ReasonWords {

  /** Of many working days in a row the first ones and the last one say enough. */
  private static final int WHILES_IN_FULL = 4;

  private final ClockExplanation clock;
  private final Texts texts;
  private final Formats formats;
  private final ZoneId zone;
  private final Instant now;
  private final DateTimeFormatter time;

  ReasonWords(ClockExplanation clock, Language language, ZoneId zone, Instant now) {
    this.clock = clock;
    this.texts = new Texts(language);
    this.formats = new Formats(language, zone);
    this.zone = zone;
    this.now = now;
    this.time = DateTimeFormatter.ofPattern("HH:mm", language.locale()).withZone(zone);
  }

  /** What it comes to, in a sentence or two. */
  String summary() {
    var used = used();
    if (clock.end() != null) {
      return texts.with(
          clock.end().met() ? "sla.why.met" : "sla.why.dropped", used, at(clock.end().at()));
    }
    if (clock.dueAt() == null) {
      return texts.with(
          "sla.why.standing", used, lastPassage().pausedBy(), remaining(clock.left()));
    }
    return clock.dueAt().isAfter(now)
        ? texts.with("sla.why.due", used, at(clock.dueAt()))
        : texts.with("sla.why.was-due", used, at(clock.dueAt()));
  }

  private String used() {
    return texts.with(
        "sla.why.used", formats.hours(clock.used()), formats.hours(clock.promise().target()));
  }

  private String remaining(Duration left) {
    return left.isNegative()
        ? texts.with("sla.clock.over", formats.hours(left.abs()))
        : texts.with("sla.clock.left", formats.hours(left));
  }

  /** That the promise was broken, and which one that was; empty if it was not. */
  String breach() {
    var breach = clock.breach();
    return breach == null
        ? ""
        : texts.with(
            "sla.why.breached", at(breach.at()), formats.hours(breach.target()), breach.policy());
  }

  /** When it ran and when it stood still, in the order of time. */
  List<String> passages() {
    return clock.passages().stream().map(this::passage).toList();
  }

  private String passage(Passage passage) {
    var span = Map.of("from", at(passage.from()), "until", end(passage));
    return texts.with("sla.why.span", span) + ": " + what(passage);
  }

  private String what(Passage passage) {
    if (!passage.isRunning()) {
      return texts.with("sla.why.paused", passage.pausedBy());
    }
    return passage.worked().isEmpty()
        ? texts.get("sla.why.closed")
        : texts.with("sla.why.counted", formats.hours(passage.counted()), whiles(passage.worked()));
  }

  private String end(Passage passage) {
    boolean lasts = clock.end() == null && passage.equals(lastPassage());
    return lasts ? texts.get("sla.why.now") : at(passage.until());
  }

  private String whiles(List<WorkingSpan> worked) {
    if (worked.size() <= WHILES_IN_FULL) {
      return worked.stream().map(this::hours).collect(Collectors.joining("; "));
    }
    int left = worked.size() - WHILES_IN_FULL + 1;
    var first = worked.stream().limit(WHILES_IN_FULL - 1L).map(this::hours);
    var last = Stream.of(texts.with("sla.why.more", left - 1), hours(last(worked)));
    return Stream.concat(first, last).collect(Collectors.joining("; "));
  }

  /** A while that ends at midnight ends on its day. */
  private String hours(WorkingSpan span) {
    boolean sameDay = date(span.from()).equals(date(span.until().minusNanos(1)));
    var end = sameDay ? time.format(span.until()) : at(span.until());
    return at(span.from()) + "–" + end;
  }

  /** What was promised since when, the first promise first. */
  List<String> promises() {
    return clock.promises().stream().map(this::promise).toList();
  }

  private String promise(AppliedTarget promise) {
    if (promise.target() == null) {
      return texts.with("sla.why.unpromised", at(promise.since()), promise.policy());
    }
    return texts.with(
        "sla.why.promise",
        Map.of(
            "since", at(promise.since()),
            "target", formats.hours(promise.target()),
            "calendar", promise.calendar(),
            "policy", promise.policy()));
  }

  /** In which zone the hours are meant, where it is not the reader's; empty otherwise. */
  String zone() {
    var promise = clock.promise();
    boolean same = promise.zone().getRules().equals(zone.getRules()) || isAroundTheClock();
    return same
        ? ""
        : texts.with("sla.why.zone", promise.calendar(), promise.zone().getId(), zone.getId());
  }

  /** Which has no opening hours, so that no zone matters. */
  private boolean isAroundTheClock() {
    return clock.promise().zone().equals(ZoneOffset.UTC);
  }

  List<StepLine> steps() {
    var words = new StepWords(formats);
    return clock.steps().stream()
        .map(
            step ->
                new StepLine(
                    words.of(step.moment(), step.action(), step.names()), fate(step), step.fate()))
        .toList();
  }

  private String fate(PlannedStep step) {
    return switch (step.fate()) {
      case DONE -> texts.with("sla.why.step.taken", at(step.takenAt()));
      case FAILED -> texts.with("sla.why.step.failed", at(step.takenAt()), step.failure());
      case PAST -> texts.get("sla.why.step.past");
      case PLANNED ->
          clock.end() == null
              ? texts.with("sla.why.step.planned", at(step.at()))
              : texts.get("sla.why.step.spared");
    };
  }

  private Passage lastPassage() {
    return last(clock.passages());
  }

  private String at(Instant instant) {
    return formats.near(instant);
  }

  private LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  /** A step and what has become of it, in words and for the eye. */
  public record StepLine(String step, String fate, Fate look) {}
}
