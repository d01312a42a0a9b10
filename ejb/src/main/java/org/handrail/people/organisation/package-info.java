/**
 * The organisations that people belong to: companies, branches, partners.
 *
 * <p>Rules: a mail domain belongs to one organisation only; who writes from it for the first time
 * joins the organisation, and anyone who is known already joins by an administrator's decision
 * only; an organisation is never deleted, since tickets and SLA policies name it.
 *
 * <p>Knows: kernel, security, security.audit.
 */
package org.handrail.people.organisation;
