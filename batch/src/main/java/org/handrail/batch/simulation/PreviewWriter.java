package org.handrail.batch.simulation;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.batch.job.CurrentRun;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.sla.review.PreviewService;

/** Lets a draft be tried on a chunk of open tickets. */
@Named
@Dependent
public class PreviewWriter extends AbstractItemWriter {

  @Inject private CurrentRun run;
  @Inject private PreviewService previews;
  @Inject private Callers callers;

  @Override
  public void writeItems(List<Object> tickets) {
    long draft = run.number("draft");
    callers.runAs(
        Caller.system(run.job()),
        () -> previews.compute(draft, tickets.stream().map(Long.class::cast).toList()));
  }
}
