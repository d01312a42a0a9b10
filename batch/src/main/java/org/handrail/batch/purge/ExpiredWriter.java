package org.handrail.batch.purge;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.batch.job.CurrentRun;

/** Lets the owning feature end a chunk of what was found. */
@Named
@Dependent
public class ExpiredWriter extends AbstractItemWriter {

  @Inject private CurrentRun run;
  @Inject private StepContext step;
  @Inject private Perishables perishables;

  @Override
  public void writeItems(List<Object> keys) throws Exception {
    var before = Cutoff.of(run, step);
    perishables.ask(
        step.getStepName(),
        kind -> {
          kind.purge(keys.stream().map(String.class::cast).toList(), before);
          return keys.size();
        });
  }
}
