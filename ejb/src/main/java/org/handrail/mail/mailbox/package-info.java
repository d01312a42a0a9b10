/**
 * Mailboxes: which server, which account, what to do with what was fetched, for which team.
 *
 * <p>Rules: a password is sealed by the {@link org.handrail.security.key.Vault}, is never shown
 * again and never logged; a connection says what protects it, and where something does, the
 * server's certificate is checked; whatever talks to a server has a time limit.
 *
 * <p>Knows: kernel, security, security.audit, security.key, settings. Of teams it knows the table.
 */
package org.handrail.mail.mailbox;
