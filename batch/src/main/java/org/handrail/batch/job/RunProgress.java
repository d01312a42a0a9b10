package org.handrail.batch.job;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.listener.ChunkListener;
import jakarta.batch.api.listener.StepListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.Metric.MetricType;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Listens to every step of every job: before a chunk it proves that the run is still this node's,
 * after it the counts go into the transaction of the chunk, where every node sees them. The runtime
 * counts a chunk after its commit, so a running step shows one chunk less than is done.
 */
@Named
@Dependent
public class RunProgress implements StepListener, ChunkListener {

  @Inject
  @BatchProperty(name = "run")
  private String run;

  @Inject private StepContext step;
  @Inject private JobRuns runs;
  @Inject private JobSteps steps;

  @Override
  public void beforeStep() {
    steps.begin(runId(), step.getStepName());
  }

  @Override
  public void beforeChunk() {
    runs.hold(runId());
  }

  @Override
  public void afterChunk() {
    steps.count(runId(), counts(false));
  }

  /** The chunk's transaction is being rolled back, so nothing can be written here. */
  @Override
  public void onError(Exception failure) {
    step.setTransientUserData(failure);
  }

  @Override
  public void afterStep() {
    if (step.getTransientUserData() instanceof Exception failure) {
      runs.failed(runId(), step.getStepName() + ": " + Failure.of(failure));
    }
    steps.count(runId(), counts(step.getBatchStatus() == BatchStatus.STARTED));
  }

  private JobStep counts(boolean done) {
    var metrics = new EnumMap<MetricType, Long>(MetricType.class);
    Arrays.stream(step.getMetrics()).forEach(each -> metrics.put(each.getType(), each.getValue()));
    return new JobStep(
        step.getStepName(),
        null,
        metrics.get(MetricType.READ_COUNT),
        metrics.get(MetricType.WRITE_COUNT),
        skipped(metrics),
        metrics.get(MetricType.COMMIT_COUNT),
        done);
  }

  private static long skipped(Map<MetricType, Long> metrics) {
    return metrics.get(MetricType.READ_SKIP_COUNT)
        + metrics.get(MetricType.PROCESS_SKIP_COUNT)
        + metrics.get(MetricType.WRITE_SKIP_COUNT)
        + metrics.get(MetricType.FILTER_COUNT);
  }

  private long runId() {
    return Long.parseLong(run);
  }
}
