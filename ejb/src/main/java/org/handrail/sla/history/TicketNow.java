package org.handrail.sla.history;

import java.time.Instant;
import java.util.Set;
import org.handrail.sla.policy.TicketFacts;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;

/**
 * A ticket as it is now, with what its requester was when it was opened.
 *
 * @param openedByAgent somebody of the helpdesk opened it for the requester and told them so, as on
 *     the phone
 */
record TicketNow(
    long id,
    Instant openedAt,
    Long category,
    String type,
    Priority priority,
    Long team,
    Long organisation,
    boolean vip,
    String channel,
    Set<String> tags,
    long statusId,
    StatusCategory status,
    boolean openedByAgent) {

  TicketFacts facts() {
    return new TicketFacts(category, type, priority, team, organisation, vip, channel, tags);
  }
}
