package org.handrail.web.api.ticket;

import java.util.List;

/** How a ticket's clocks stand, the most urgent first; empty for who is not of the helpdesk. */
public record ClockList(List<ClockAnswer> items) {}
