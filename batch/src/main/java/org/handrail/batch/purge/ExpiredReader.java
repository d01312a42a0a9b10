package org.handrail.batch.purge;

import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.handrail.batch.job.KeysetReader;

/**
 * Reads the keys of what is past its time, in their order. The checkpoint is the last key read, so
 * a restart begins behind the last committed chunk and holds no cursor open over commits.
 */
@Named
@Dependent
public class ExpiredReader extends KeysetReader<String> {

  private static final int PAGE = 100;

  @Inject private StepContext step;
  @Inject private Perishables perishables;

  @Override
  public void open(Serializable checkpoint) throws Exception {
    var before = Cutoff.of(run, step);
    long left = perishables.ask(step.getStepName(), kind -> kind.count(before));
    beginBehind((String) checkpoint, left);
  }

  @Override
  protected List<String> behind(String key) throws Exception {
    var before = Cutoff.of(run, step);
    return perishables.ask(step.getStepName(), kind -> kind.expired(before, key, PAGE));
  }

  @Override
  public Serializable checkpointInfo() {
    return last();
  }
}
