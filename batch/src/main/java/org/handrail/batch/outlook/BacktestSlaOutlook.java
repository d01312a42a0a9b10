package org.handrail.batch.outlook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.List;
import org.handrail.batch.desk.JobDefinition;
import org.handrail.batch.desk.JobParameter;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/** Tells the desk of {@code backtest-sla-outlook.xml}; each night the outlook learns from it. */
@ApplicationScoped
public class BacktestSlaOutlook {

  /** The job, at the desk and in history. */
  public static final String NAME = "backtest-sla-outlook";

  private static final int DAYS = 30;

  @Inject private Settings settings;

  @Produces
  JobDefinition definition() {
    return new JobDefinition(
        NAME,
        List.of(JobParameter.instant("until"), JobParameter.days("past-days", DAYS)),
        settings.timeOfDay(Setting.OUTLOOK_CHECK_AT));
  }
}
