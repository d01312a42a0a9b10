package org.handrail.batch.ticket;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.ticket.verification.TicketVerification;

/** Lets a chunk of tickets be rebuilt and compared. */
@Named
@Dependent
public class TicketVerificationWriter extends AbstractItemWriter {

  @Inject private TicketVerification verification;

  @Override
  public void writeItems(List<Object> tickets) {
    verification.verify(tickets.stream().map(Long.class::cast).toList());
  }
}
