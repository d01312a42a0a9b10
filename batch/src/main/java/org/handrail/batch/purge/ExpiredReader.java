package org.handrail.batch.purge;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import org.handrail.batch.desk.CurrentRun;

/**
 * Reads the keys of what is past its time, in their order. The checkpoint is the last key read, so
 * a restart begins behind the last committed chunk and holds no cursor open over commits.
 */
@Named
@Dependent
public class ExpiredReader extends AbstractItemReader {

  private static final int PAGE = 100;

  @Inject private CurrentRun run;
  @Inject private StepContext step;
  @Inject private Perishables perishables;

  private final Deque<String> page = new ArrayDeque<>();
  private String last;

  @Override
  public void open(Serializable checkpoint) throws Exception {
    last = (String) checkpoint;
    var before = Cutoff.of(run, step);
    long expected = perishables.ask(step.getStepName(), kind -> kind.count(before));
    run.expect(expected);
  }

  @Override
  public Object readItem() throws Exception {
    if (page.isEmpty()) {
      var before = Cutoff.of(run, step);
      page.addAll(perishables.ask(step.getStepName(), kind -> kind.expired(before, last, PAGE)));
    }
    if (page.isEmpty()) {
      return null;
    }
    last = page.remove();
    return last;
  }

  @Override
  public Serializable checkpointInfo() {
    return last;
  }
}
