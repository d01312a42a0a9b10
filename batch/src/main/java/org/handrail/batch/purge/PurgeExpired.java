package org.handrail.batch.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.batch.job.JobDefinition;
import org.handrail.batch.job.JobParameter;
import org.handrail.kernel.retention.ExpiringData;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/**
 * Describes {@code purge-expired.xml} to the job screen: the settings by which kinds of data expire
 * are the defaults of its parameters.
 */
@ApplicationScoped
class PurgeExpired {

  private static final String PREFIX = "handrail.retention.";

  @Inject private Settings settings;
  @Inject private ExpiringKinds kinds;

  @Produces
  JobDefinition definition() {
    var parameters = Stream.concat(Stream.of(JobParameter.instant("as-of")), retentions());
    return new JobDefinition(
        "purge-expired", parameters.toList(), settings.timeOfDay(Setting.PURGE_AT));
  }

  private Stream<JobParameter> retentions() {
    var used = kinds.all().stream().map(ExpiringData::retention).collect(Collectors.toSet());
    return retentionSettings().stream()
        .filter(setting -> used.contains(parameter(setting)))
        .map(setting -> JobParameter.days(parameter(setting), settings.number(setting)));
  }

  /** In the order of the settings. */
  static List<Setting> retentionSettings() {
    return Arrays.stream(Setting.values())
        .filter(setting -> setting.key().startsWith(PREFIX))
        .toList();
  }

  static String parameter(Setting setting) {
    return setting.key().substring(PREFIX.length());
  }
}
