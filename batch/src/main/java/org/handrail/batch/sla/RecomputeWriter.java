package org.handrail.batch.sla;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.sla.tracking.ClockRecomputation;

/** Lets the clocks of a chunk of tickets be computed again. */
@Named
@Dependent
public class RecomputeWriter extends AbstractItemWriter {

  @Inject private ClockRecomputation recompute;

  @Override
  public void writeItems(List<Object> tickets) {
    recompute.recompute(tickets.stream().map(Long.class::cast).toList());
  }
}
