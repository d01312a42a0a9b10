package org.handrail.batch.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.List;
import org.handrail.batch.job.JobDefinition;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/** Declares the job of {@code refresh-calendars.xml}. */
@ApplicationScoped
class RefreshCalendars {

  static final String NAME = "refresh-calendars";

  @Inject private Settings settings;

  @Produces
  JobDefinition definition() {
    return new JobDefinition(NAME, List.of(), settings.timeOfDay(Setting.CALENDARS_AT));
  }
}
