/**
 * Accounts: signing in, passwords, and what administrators do with accounts.
 *
 * <p>Rules: whatever makes old sessions wrong changes the account's stamp; a stranger learns
 * neither by text nor by time whether an account exists; wrong passwords slow the next attempt and
 * never bar the owner; the last active administrator stays.
 *
 * <p>Knows: kernel, kernel.signal, people, people.card, security, security.audit, security.signin,
 * security.token, settings.
 */
package org.handrail.security.account;
