package org.handrail.batch.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.List;
import org.handrail.batch.job.JobDefinition;
import org.handrail.batch.job.JobParameter;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/**
 * Declares the job of {@code purge-expired.xml}; the settings are the defaults of its parameters.
 */
@ApplicationScoped
public class PurgeExpired {

  @Inject private Settings settings;

  @Produces
  JobDefinition definition() {
    return new JobDefinition(
        "purge-expired",
        List.of(
            JobParameter.instant("as-of"),
            days("token-days", Setting.RETENTION_TOKENS),
            days("draft-days", Setting.RETENTION_DRAFTS),
            days("upload-days", Setting.RETENTION_UPLOADS),
            days("request-days", Setting.RETENTION_REQUESTS),
            days("raw-mail-days", Setting.RETENTION_RAW_MAIL),
            days("sent-mail-days", Setting.RETENTION_SENT_MAIL),
            days("secret-mail-days", Setting.RETENTION_SECRET_MAIL),
            days("sign-in-failure-days", Setting.RETENTION_SIGN_IN_FAILURES),
            days("sla-review-days", Setting.RETENTION_SLA_REVIEWS),
            days("job-run-days", Setting.RETENTION_JOB_RUNS)),
        settings.timeOfDay(Setting.PURGE_AT));
  }

  private JobParameter days(String name, Setting setting) {
    return JobParameter.days(name, settings.number(setting));
  }
}
