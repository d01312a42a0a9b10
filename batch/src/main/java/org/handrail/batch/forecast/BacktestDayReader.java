package org.handrail.batch.forecast;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.handrail.batch.job.CurrentRun;
import org.handrail.forecast.backtest.BackTests;
import org.handrail.security.Caller;
import org.handrail.security.Callers;

/** Reads the instants at which it is forecast, in their order; the checkpoint is the last one. */
@Named
@Dependent
public class BacktestDayReader extends AbstractItemReader {

  @Inject private CurrentRun run;
  @Inject private BackTests tests;
  @Inject private Callers callers;

  private final Deque<Instant> days = new ArrayDeque<>();
  private Instant last;

  @Override
  public void open(Serializable checkpoint) throws Exception {
    last = (Instant) checkpoint;
    callers
        .callAs(
            Caller.system(BacktestBreachForecast.NAME),
            () -> tests.begin(run.id(), from(), until()))
        .stream()
        .filter(day -> last == null || day.isAfter(last))
        .forEach(days::add);
    run.expect(days.size());
  }

  @Override
  public Object readItem() {
    if (days.isEmpty()) {
      return null;
    }
    last = days.remove();
    return last;
  }

  @Override
  public Serializable checkpointInfo() {
    return last;
  }

  private Instant from() {
    return until().minus(Duration.ofDays(run.number("past-days")));
  }

  private Instant until() {
    return run.instant("until");
  }
}
