package org.handrail.forecast.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.handrail.sla.policy.ClockKind;
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

/**
 * What a team's forecast costs in each minute's refresh; docs/performance.md says how it is run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ForecastBenchmark {

  /** How many tickets are open, a third of them in somebody's hands. */
  @Param({"20", "200"})
  private int tickets;

  @Param({"500", "1000"})
  private int runs;

  private TeamQueue queue;

  @Setup
  public void fill() {
    var open = LongStream.rangeClosed(1, tickets).mapToObj(ForecastBenchmark::ticket).toList();
    queue =
        new TeamQueue(
            1,
            Queues.MONDAY_9,
            Queues.WEEKDAYS,
            new Crew(8, 3),
            new Pace(measured(), measured(), measured(), measured(), Blend.of(uneven(500))),
            open);
  }

  private static Measured measured() {
    return Measured.of(Map.of(Queues.MAIL, uneven(500)), uneven(5000));
  }

  private static QueuedTicket ticket(long id) {
    var progress =
        id % 3 == 0
            ? Progress.inHandFor(Duration.ofMinutes(id))
            : Progress.waitingFor(Duration.ZERO);
    return Queues.ticket(
        id,
        Queues.MAIL,
        progress,
        Queues.due(ClockKind.FIRST_RESPONSE, Duration.ofMinutes(10 * id)),
        Queues.due(ClockKind.RESOLUTION, Duration.ofMinutes(30 * id)));
  }

  private static List<Observation> uneven(int observed) {
    var observations = new ArrayList<Observation>();
    for (int number = 1; number <= observed; number++) {
      observations.add(Observation.ended(Duration.ofSeconds(number * 7919L % 28_800)));
    }
    return observations;
  }

  @Benchmark
  public TeamForecast forecast() {
    return new Simulation(42, runs).of(queue);
  }
}
