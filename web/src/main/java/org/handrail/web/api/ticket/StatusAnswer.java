package org.handrail.web.api.ticket;

import org.handrail.ticket.model.StatusCategory;

/** A status: what it means to the rules, and how administrators named it. */
public record StatusAnswer(Long id, StatusCategory category, String name) {}
