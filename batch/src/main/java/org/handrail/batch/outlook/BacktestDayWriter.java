package org.handrail.batch.outlook;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.handrail.batch.desk.CurrentRun;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.sla.outlook.backtest.BackTests;

/** Foretells a day and compares it with what came of it. */
@Named
@Dependent
public class BacktestDayWriter extends AbstractItemWriter {

  @Inject private CurrentRun run;
  @Inject private BackTests tests;
  @Inject private Callers callers;

  @Override
  public void writeItems(List<Object> days) {
    callers.runAs(
        Caller.system(BacktestSlaOutlook.NAME),
        () -> days.forEach(day -> tests.assess(run.id(), (Instant) day)));
  }
}
