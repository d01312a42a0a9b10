package org.handrail.batch.purge;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.handrail.batch.job.CurrentRun;
import org.handrail.kernel.retention.ExpiringData;

/**
 * One partition for each kind of expiring data. The runtime knows partitions by their number, so a
 * restart takes the kinds of the first try in the same order, whatever has been declared since.
 */
@Named
@Dependent
public class ExpiredPartitions implements PartitionMapper {

  @Inject
  @BatchProperty(name = "threads")
  private String threads;

  @Inject private ExpiringKinds kinds;
  @Inject private CurrentRun run;
  @Inject private StepContext step;

  @Override
  public PartitionPlan mapPartitions() {
    var names = names();
    var plan = new PartitionPlanImpl();
    plan.setPartitions(names.size());
    plan.setThreads(Integer.parseInt(threads));
    plan.setPartitionProperties(properties(names));
    return plan;
  }

  @SuppressWarnings("unchecked")
  private List<String> names() {
    if (step.getPersistentUserData() instanceof ArrayList<?> before) {
      return (List<String>) before;
    }
    var names = new ArrayList<>(kinds.all().stream().map(ExpiringData::kind).toList());
    step.setPersistentUserData(names);
    return names;
  }

  private Properties[] properties(List<String> names) {
    var parameters = run.parameters();
    return names.stream().map(name -> properties(name, parameters)).toArray(Properties[]::new);
  }

  private Properties properties(String kind, Map<String, String> parameters) {
    var days = Long.parseLong(parameters.get(kinds.get(kind).retention()));
    var before = Instant.parse(parameters.get("as-of")).minus(Duration.ofDays(days));
    var properties = new Properties();
    properties.setProperty("part", kind);
    properties.setProperty("before", before.toString());
    return properties;
  }
}
