package org.handrail.batch.job;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.listener.AbstractItemWriteListener;
import jakarta.batch.api.chunk.listener.ChunkListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Listens to the partitions of a step as {@link RunProgress} does to a step as a whole: each is
 * shown like a step, by its name. The runtime tells no listener when a partition begins or ends, so
 * its row is begun and ended by its {@link KeysetReader}, and what is written is counted here, in
 * the chunk's transaction.
 */
@Named
@Dependent
public class PartitionProgress extends AbstractItemWriteListener implements ChunkListener {

  @Inject
  @BatchProperty(name = "run")
  private String run;

  @Inject
  @BatchProperty(name = "part")
  private String part;

  @Inject private JobRuns runs;
  @Inject private JobSteps steps;

  @Override
  public void beforeChunk() {
    runs.hold(Long.parseLong(run));
  }

  @Override
  public void afterWrite(List<Object> items) {
    steps.add(Long.parseLong(run), part, items.size());
  }

  @Override
  public void afterChunk() {
    // counted when it was written
  }

  @Override
  public void onError(Exception failure) {
    runs.failed(Long.parseLong(run), part + ": " + Failure.of(failure));
  }
}
