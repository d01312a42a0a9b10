/**
 * The administrators' screens of what tickets may be about and in which states they may be.
 *
 * <p>Rules: a page is a view over the doors of {@code org.handrail.ticket.catalog}; names are
 * entered in every language at once; anyone who overwrites somebody else's change has been told so
 * before.
 *
 * <p>Knows: kernel, team, ticket.catalog, ticket.model, web.ui.
 */
package org.handrail.web.catalog;
