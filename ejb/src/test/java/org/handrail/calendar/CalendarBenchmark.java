package org.handrail.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** That ten years cost as much as an hour; docs/performance.md says how it is run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CalendarBenchmark {

  /** How far apart the two ends are. */
  public enum Span {
    HOUR(Duration.ofHours(1)),
    WEEK(Duration.ofDays(7)),
    TEN_YEARS(Duration.ofDays(3653));

    private final Duration length;

    Span(Duration length) {
      this.length = length;
    }
  }

  private final BusinessCalendar calendar =
      CalendarExamples.closedOn(
          "2026-12-25", CalendarExamples.weekdays("Europe/Kyiv", "09:00-13:00", "14:00-18:00"));

  private final Instant start = Instant.parse("2026-03-02T08:30:00Z");

  @Param private Span span;

  private Instant end;
  private Duration worked;

  @Setup
  public void compute() {
    end = start.plus(span.length);
    worked = calendar.between(start, end);
  }

  @Benchmark
  public Instant plus() {
    return calendar.plus(start, worked);
  }

  @Benchmark
  public Duration between() {
    return calendar.between(start, end);
  }
}
