package org.handrail.batch.clock;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.sla.keep.ClockRecount;

/** Lets the clocks of a chunk of tickets be reckoned anew. */
@Named
@Dependent
public class RecountWriter extends AbstractItemWriter {

  @Inject private ClockRecount recount;

  @Override
  public void writeItems(List<Object> tickets) {
    recount.recount(tickets.stream().map(Long.class::cast).toList());
  }
}
