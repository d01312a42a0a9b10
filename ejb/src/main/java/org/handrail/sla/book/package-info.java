/**
 * The book: all business calendars and SLA policies as one document, in revisions that stay.
 *
 * <p>Rules: what is published never changes, so that every clock can be reckoned anew with what was
 * promised; nobody changes the book but by a draft that they have looked at; a ticket has the
 * revision that was valid when it was opened, and then those that were applied to open tickets.
 *
 * <p>Knows: kernel, security, security.audit, ticket, calendar, sla.policy, sla.clock.
 */
package org.handrail.sla.book;
