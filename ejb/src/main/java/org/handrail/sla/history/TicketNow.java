package org.handrail.sla.history;

import java.time.Instant;
import org.handrail.sla.policy.Status;
import org.handrail.sla.policy.TicketFacts;

/**
 * A ticket as it is now, with what its requester was when it was opened.
 *
 * @param openedByAgent somebody of the helpdesk opened it for the requester and told them so, as on
 *     the phone
 */
record TicketNow(
    long id, Instant openedAt, TicketFacts facts, Status status, boolean openedByAgent) {}
