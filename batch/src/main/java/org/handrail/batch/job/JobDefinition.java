package org.handrail.batch.job;

import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.DomainException;

/**
 * What is known of a job. Each job's package produces one by CDI.
 *
 * @param name of the job's XML file and of its texts in the bundles
 * @param parameters in the order of the form
 * @param nightlyAt when it starts by itself each day, if it does
 */
public record JobDefinition(
    String name, List<JobParameter> parameters, Optional<LocalTime> nightlyAt) {

  public JobDefinition {
    parameters = List.copyOf(parameters);
  }

  /**
   * All parameters with their values: the given ones checked, the others by default.
   *
   * @throws DomainException {@code job.parameter.unknown}, {@code job.parameter.malformed}
   */
  public Map<String, String> complete(Map<String, String> given, Instant now) {
    var complete = new LinkedHashMap<String, String>();
    parameters.forEach(
        each -> complete.put(each.name(), each.valueOf(given.get(each.name()), now)));
    given.keySet().stream().filter(name -> !complete.containsKey(name)).forEach(this::refuse);
    return complete;
  }

  /**
   * What a run with these parameters is about: the job runs once at a time for each. Empty for a
   * job that has no parameter of the form {@link JobParameter.Form#ID}.
   */
  public String about(Map<String, String> complete) {
    return parameters.stream()
        .filter(each -> each.form() == JobParameter.Form.ID)
        .map(each -> complete.get(each.name()))
        .findFirst()
        .orElse("");
  }

  private void refuse(String parameter) {
    throw new DomainException(
        JobError.UNKNOWN_PARAMETER, Map.of("job", name, "parameter", parameter));
  }
}
