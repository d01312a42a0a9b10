package org.handrail.ticket.model;

import java.util.Map;
import org.handrail.kernel.DomainException;

/** A ticket said no; the code says why. */
public class TicketRejected extends DomainException {

  private static final long serialVersionUID = 1L;

  public TicketRejected(TicketError error) {
    super(error);
  }

  public TicketRejected(TicketError error, Map<String, Object> details) {
    super(error, details);
  }
}
