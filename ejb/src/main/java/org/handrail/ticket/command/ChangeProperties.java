package org.handrail.ticket.command;

import org.handrail.ticket.model.Level;
import org.handrail.ticket.model.TicketType;

/** Change what the ticket is; a null leaves that property as it is. */
public record ChangeProperties(
    long ticketId,
    Long expectedVersion,
    String subject,
    TicketType type,
    Level impact,
    Level urgency,
    Long categoryId) {}
