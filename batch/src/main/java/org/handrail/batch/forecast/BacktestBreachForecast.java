package org.handrail.batch.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.List;
import org.handrail.batch.job.JobDefinition;
import org.handrail.batch.job.JobParameter;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/**
 * Declares the job of {@code backtest-breach-forecast.xml}; each night the forecast learns from it.
 */
@ApplicationScoped
class BacktestBreachForecast {

  /** The job, on screens and in history. */
  public static final String NAME = "backtest-breach-forecast";

  private static final int DAYS = 30;

  @Inject private Settings settings;

  @Produces
  JobDefinition definition() {
    return new JobDefinition(
        NAME,
        List.of(JobParameter.instant("until"), JobParameter.days("past-days", DAYS)),
        settings.timeOfDay(Setting.FORECAST_CHECK_AT));
  }
}
