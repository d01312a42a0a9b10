/**
 * What is promised to whom: policies, and which of them a ticket gets.
 *
 * <p>Rules: {@code java.*}, calendars and criteria on ticket fields and nothing else, so that every
 * decision is a row of a table in a test; the first policy whose conditions hold applies, and the
 * last one has none, so that every ticket has a policy; what a clock has to know of a policy are
 * its {@link org.handrail.sla.policy.Terms}, which are values and can be compared.
 *
 * <p>Knows: calendar, ticket.field, ticket.model.
 */
package org.handrail.sla.policy;
