package org.handrail.batch.forecast;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.handrail.batch.job.CurrentRun;
import org.handrail.forecast.backtest.BackTests;
import org.handrail.security.Caller;
import org.handrail.security.Callers;

/** Lets the result be shown. */
@Named
@Dependent
public class BacktestEnd extends AbstractBatchlet {

  @Inject private CurrentRun run;
  @Inject private BackTests tests;
  @Inject private Callers callers;

  @Override
  public String process() {
    callers.runAs(Caller.system(BacktestBreachForecast.NAME), () -> tests.finish(run.id()));
    return null;
  }
}
