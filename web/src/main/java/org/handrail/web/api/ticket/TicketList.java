package org.handrail.web.api.ticket;

import java.util.List;

/** A page of tickets; the header {@code Link} leads to the next. */
public record TicketList(List<TicketLine> items) {}
