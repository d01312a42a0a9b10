/**
 * Sets an installation up by a document instead of by hand: at each start from a file, or on demand
 * by what an administrator sends.
 *
 * <p>Rules: what is missing is made, what the document says otherwise is changed, what it does not
 * mention stays, and nothing is ever deleted; a document is applied as a whole or not at all, by
 * the same doors as the screens; whatever is wrong is told with its place; only a file may name
 * secrets of this machine.
 *
 * <p>Knows: assignment, calendar, calendar.definition, calendar.refresh, kernel, mail.mailbox,
 * people, people.organisation, security, security.account, settings, sla.definition, sla.policy,
 * team, team.model, ticket.catalog, ticket.field, ticket.model.
 */
package org.handrail.bootstrap;
