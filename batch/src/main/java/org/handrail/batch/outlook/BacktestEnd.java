package org.handrail.batch.outlook;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.sla.outlook.backtest.BackTests;

/** Lets the result be shown. */
@Named
@Dependent
public class BacktestEnd extends AbstractBatchlet {

  @Inject private JobContext job;
  @Inject private BackTests tests;
  @Inject private Callers callers;

  @Override
  public String process() {
    long run = Long.parseLong(job.getProperties().getProperty("run"));
    callers.runAs(Caller.system(BacktestSlaOutlook.NAME), () -> tests.finish(run));
    return null;
  }
}
