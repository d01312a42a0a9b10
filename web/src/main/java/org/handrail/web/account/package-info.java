/**
 * Signing in and out, and one's own account: the authentication of every request, and the pages for
 * sign-in, forgotten password, set-up and profile.
 *
 * <p>Rules: a page knows its caller by the session, the REST API by a bearer token, and neither
 * takes the other's; who somebody is is read again with each request, so that a change of password
 * or roles holds at once; the session gets a new id whenever its owner changes.
 *
 * <p>Its part {@code admin} are the administrators' screens for accounts and the audit trail.
 *
 * <p>Knows: kernel, kernel.signal, people, security, security.account, security.signin,
 * security.token, settings, web.http, web.ui.
 */
package org.handrail.web.account;
