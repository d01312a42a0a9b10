package org.handrail.batch.outlook;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.handrail.batch.desk.CurrentRun;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.sla.outlook.backtest.BackTests;

/** Lets the result be shown. */
@Named
@Dependent
public class BacktestEnd extends AbstractBatchlet {

  @Inject private CurrentRun run;
  @Inject private BackTests tests;
  @Inject private Callers callers;

  @Override
  public String process() {
    callers.runAs(Caller.system(BacktestSlaOutlook.NAME), () -> tests.finish(run.id()));
    return null;
  }
}
