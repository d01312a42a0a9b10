package org.handrail.batch.forecast;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.handrail.batch.job.CurrentRun;
import org.handrail.forecast.backtest.BackTests;
import org.handrail.security.Caller;
import org.handrail.security.Callers;

/** Forecasts a day and compares it with what came of it. */
@Named
@Dependent
public class BacktestDayWriter extends AbstractItemWriter {

  @Inject private CurrentRun run;
  @Inject private BackTests tests;
  @Inject private Callers callers;

  @Override
  public void writeItems(List<Object> days) {
    callers.runAs(
        Caller.system(BacktestBreachForecast.NAME),
        () -> days.forEach(day -> tests.assess(run.id(), (Instant) day)));
  }
}
