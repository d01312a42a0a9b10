/**
 * What a client needs to know before it asks: the statuses, categories and teams in use, with the
 * ids that other requests take.
 *
 * <p>Rules: names in the caller's language; nothing is set up here.
 *
 * <p>Knows: security, team, ticket.catalog, ticket.model.
 */
package org.handrail.web.api.catalog;
