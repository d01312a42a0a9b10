package org.handrail.ticket.catalog;

import org.handrail.ticket.model.TicketType;

/**
 * A category as the helpdesk sees it.
 *
 * @param name in the reader's language
 * @param icon a PrimeIcons class
 * @param teamId where its tickets go; null if it has no team of its own
 * @param teamName null without a team
 * @param teamActive false if it names a team that gets no new tickets any more
 */
public record CategoryRow(
    long id,
    String name,
    String icon,
    TicketType type,
    Long teamId,
    String teamName,
    boolean teamActive,
    boolean onPortal,
    boolean active) {}
