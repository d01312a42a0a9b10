/**
 * Trying policies: what a ticket would be promised that nobody has written, and why.
 *
 * <p>Rules: the policies that are tried decide by the same code as those of real tickets; a test
 * changes nothing; a ticket that is taken as an example has to be visible to anyone who takes it.
 *
 * <p>Knows: calendar, kernel, security, sla.definition, sla.policy, team, ticket.field,
 * ticket.model, ticket.query.
 */
package org.handrail.sla.tester;
