package org.handrail.sla.policy;

import java.util.Set;
import org.handrail.ticket.model.Priority;

/**
 * What is known of a ticket when its policy is looked for.
 *
 * @param category its id, or null
 * @param type for example {@code INCIDENT}
 * @param team the id of the team in whose queue it is, or null
 * @param organisation the id of the requester's organisation, or null
 * @param vip whether the requester is one
 * @param channel by which it came, for example {@code EMAIL}
 */
public record TicketFacts(
    Long category,
    String type,
    Priority priority,
    Long team,
    Long organisation,
    boolean vip,
    String channel,
    Set<String> tags) {

  public TicketFacts {
    tags = Set.copyOf(tags);
  }
}
