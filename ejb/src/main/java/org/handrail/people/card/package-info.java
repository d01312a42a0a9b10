/**
 * What administrators see and change of people, whether they have an account or only wrote once.
 *
 * <p>Rules: an address belongs to one person only, and who has it is told to anyone who wants to
 * give it to somebody else; one of a person's addresses is the main one, and both the old and the
 * new one hear when that changes; every change says in the audit trail what it was before.
 *
 * <p>Knows: kernel, people, people.organisation, security, security.audit.
 */
package org.handrail.people.card;
