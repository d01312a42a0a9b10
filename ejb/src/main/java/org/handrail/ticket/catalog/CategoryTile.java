package org.handrail.ticket.catalog;

/**
 * A category as requesters choose it.
 *
 * @param name in the reader's language
 * @param icon a PrimeIcons class
 */
public record CategoryTile(long id, String name, String icon) {}
