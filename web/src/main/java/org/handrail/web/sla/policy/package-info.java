/**
 * Screens of service levels: policies and trying them.
 *
 * <p>Rules: what is typed stays in a form until it is right; saving makes a draft, which is looked
 * at and published elsewhere; the words of conditions and targets are made in one place, for all
 * pages.
 *
 * <p>Knows: calendar.definition, kernel, security, sla.definition, sla.policy, sla.query,
 * sla.tester, team, ticket.catalog, ticket.field, ticket.model, web.sla, web.ui.
 */
package org.handrail.web.sla.policy;
