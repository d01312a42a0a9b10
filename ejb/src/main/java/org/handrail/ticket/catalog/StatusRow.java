package org.handrail.ticket.catalog;

import org.handrail.ticket.model.StatusCategory;

/**
 * A status as lists show it.
 *
 * @param name in the reader's language
 * @param standard whether rules use it when they move a ticket into its category
 */
public record StatusRow(
    long id, StatusCategory category, String name, boolean standard, boolean active) {}
