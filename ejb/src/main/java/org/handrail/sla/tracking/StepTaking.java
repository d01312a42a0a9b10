package org.handrail.sla.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.handrail.sla.policy.Action.AddTag;
import org.handrail.sla.policy.Action.Notify;
import org.handrail.sla.policy.Action.RaisePriority;
import org.handrail.sla.policy.Action.TransferToTeam;
import org.handrail.ticket.InternalTicketService;

/** Does what steps say, by the commands that everybody has. */
@ApplicationScoped
class StepTaking {

  @Inject private InternalTicketService tickets;
  @Inject private Event<ClockDue> notices;

  void take(DueStep due, Instant now) {
    var action = due.step().action();
    long ticket = due.ticketId();
    if (action instanceof Notify notify) {
      notices.fire(ClockDue.of(due, notify, now));
    } else if (action instanceof RaisePriority) {
      tickets.raisePriority(ticket);
    } else if (action instanceof TransferToTeam transfer) {
      tickets.escalate(ticket, transfer.team());
    } else if (action instanceof AddTag tag) {
      tickets.tag(ticket, tag.tag());
    }
  }
}
