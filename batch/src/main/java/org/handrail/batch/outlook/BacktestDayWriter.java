package org.handrail.batch.outlook;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.sla.outlook.backtest.BackTests;

/** Foretells a day and compares it with what came of it. */
@Named
@Dependent
public class BacktestDayWriter extends AbstractItemWriter {

  @Inject private JobContext job;
  @Inject private BackTests tests;
  @Inject private Callers callers;

  @Override
  public void writeItems(List<Object> days) {
    long run = Long.parseLong(job.getProperties().getProperty("run"));
    callers.runAs(
        Caller.system(BacktestSlaOutlook.NAME),
        () -> days.forEach(day -> tests.assess(run, (Instant) day)));
  }
}
