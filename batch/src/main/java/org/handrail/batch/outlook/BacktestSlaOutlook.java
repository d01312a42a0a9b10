package org.handrail.batch.outlook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Optional;
import org.handrail.batch.desk.JobDefinition;
import org.handrail.batch.desk.JobParameter;

/** Tells the desk of {@code backtest-sla-outlook.xml}. */
@ApplicationScoped
public class BacktestSlaOutlook {

  /** The job, at the desk and in history. */
  public static final String NAME = "backtest-sla-outlook";

  private static final int DAYS = 30;

  @Produces
  JobDefinition definition() {
    return new JobDefinition(
        NAME,
        List.of(JobParameter.instant("until"), JobParameter.days("past-days", DAYS)),
        Optional.empty());
  }
}
