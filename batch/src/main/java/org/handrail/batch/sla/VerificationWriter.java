package org.handrail.batch.sla;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.sla.verification.ClockVerification;

/** Lets the clocks of a chunk of tickets be rebuilt and compared. */
@Named
@Dependent
public class VerificationWriter extends AbstractItemWriter {

  @Inject private ClockVerification verification;

  @Override
  public void writeItems(List<Object> tickets) {
    verification.verify(tickets.stream().map(Long.class::cast).toList());
  }
}
