package org.handrail.sla.review;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.handrail.kernel.DomainException;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.sla.clock.ClockEvent.PoliciesRevised;
import org.handrail.sla.definition.DefinitionVersions;
import org.handrail.sla.definition.Drafts;
import org.handrail.sla.history.OpenTickets;
import org.handrail.sla.history.TicketPasts;

/**
 * Computes what a draft would do to the tickets that are open, some hundreds at a time: what the
 * job {@code preview-sla-draft} calls.
 */
@Stateless
@Requires(Role.ADMIN)
public class PreviewService {

  @Inject private Drafts drafts;
  @Inject private DefinitionVersions versions;
  @Inject private TicketPasts pasts;
  @Inject private OpenTickets open;
  @Inject private Previews previews;

  /**
   * Goes on with the preview as of this instant, or begins it again.
   *
   * @return the last ticket that has been computed, 0 for none
   * @throws DomainException {@code sla.draft.unknown}
   */
  public long begin(long draftId, Instant asOf) {
    return previews.begin(drafts.get(draftId).id(), asOf);
  }

  /** How many tickets are left behind this one. */
  public long countBehind(long ticketId) {
    return open.countBehind(ticketId);
  }

  /** The next tickets behind this one, in the order of their ids. */
  public List<Long> tickets(long after, int limit) {
    return open.behind(after, limit);
  }

  /**
   * Computes these tickets; does nothing if they have been.
   *
   * @param tickets in the order of their ids
   */
  public void compute(long draftId, List<Long> tickets) {
    var promises = versions.promises();
    var draft = new PoliciesRevised(previews.asOf(draftId), drafts.definition(draftId).compiled());
    var effects =
        pasts.of(tickets).stream().map(past -> TicketEffects.of(past, promises, draft)).toList();
    if (previews.count(draftId, tickets, effects)) {
      previews.add(draftId, effects);
    }
  }
}
