/**
 * Who hears of what, and in which words.
 *
 * <p>Rules: the mail is queued in the transaction of what happened, so that nobody hears of what
 * was rolled back; each reads it in their own language; nobody hears of what they did themselves;
 * the confirmation to an address that nobody has proven repeats nothing of what was written, or the
 * helpdesk would mail strangers for anybody; a template has names to fill in and no code.
 *
 * <p>Knows: assignment, calendar, calendar.worktime, channel, channel.delivery, forecast,
 * forecast.model, kernel, kernel.html, mail.intake, mail.outbox, mail.thread, people, people.card,
 * security, security.account, security.audit, security.token, settings, sla.policy, ticket.change,
 * ticket.event, ticket.model.
 */
package org.handrail.notify;
