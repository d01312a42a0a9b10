package org.handrail.ticket.catalog;

/** A category with everything an administrator can change, and the version that was read. */
public record CategoryDetails(long id, long version, CategorySettings settings) {}
