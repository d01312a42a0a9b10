package org.handrail.ticket.model;

import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ErrorCode;

/** A ticket said no; the code says why. */
public class TicketRejected extends DomainException {

  private static final long serialVersionUID = 1L;

  public TicketRejected(ErrorCode error) {
    super(error);
  }

  public TicketRejected(ErrorCode error, Map<String, Object> details) {
    super(error, details);
  }
}
