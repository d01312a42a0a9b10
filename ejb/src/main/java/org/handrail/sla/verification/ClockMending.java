package org.handrail.sla.verification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.handrail.security.Internal;
import org.handrail.security.audit.Audit;
import org.handrail.security.audit.AuditAction;
import org.handrail.sla.tracking.ClockRecomputation;

/** Writes the clocks of some differing tickets as their history says, in a transaction. */
@Stateless
@Internal("the door for administrators calls it")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ClockMending {

  private static final int SOME = 500;

  @Inject private DifferenceRows rows;
  @Inject private ClockRecomputation recompute;
  @Inject private Audit audit;

  /**
   * @return how many tickets; 0 if none differs any more
   */
  public int mendSome() {
    var tickets = rows.tickets(SOME);
    if (!tickets.isEmpty()) {
      recompute.recompute(tickets);
      rows.forget(tickets);
      record(tickets.size());
    }
    return tickets.size();
  }

  private void record(int tickets) {
    audit.record(
        AuditAction.SLA_CLOCKS_MENDED, "sla-clocks", Map.of("tickets", String.valueOf(tickets)));
  }
}
