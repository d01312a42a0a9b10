/**
 * The administrators' screens for accounts and the audit trail.
 *
 * <p>Rules: all decisions are the domain's; a screen only shows what a door answers.
 *
 * <p>Knows: calendar.worktime, kernel, mail.mailbox, people, security, security.account,
 * security.audit, sla.definition, team.model, ticket.model, web.ui.
 */
package org.handrail.web.account.admin;
