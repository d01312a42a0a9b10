package org.handrail.batch.replay;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.sla.review.PreviewService;

/** Lets a draft be tried on a chunk of open tickets. */
@Named
@Dependent
public class PreviewWriter extends AbstractItemWriter {

  @Inject private JobContext job;
  @Inject private PreviewService previews;
  @Inject private Callers callers;

  @Override
  public void writeItems(List<Object> tickets) {
    long draft = Long.parseLong(job.getProperties().getProperty("draft"));
    callers.runAs(
        Caller.system(job.getJobName()),
        () -> previews.reckon(draft, tickets.stream().map(Long.class::cast).toList()));
  }
}
