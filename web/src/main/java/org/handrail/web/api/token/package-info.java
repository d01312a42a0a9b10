/**
 * Personal tokens over the API: a program may make a narrower one, or revoke its own.
 *
 * <p>Rules: a token is shown once, when it is made; anyone who holds one acts as its owner, as far
 * as it goes; none is made by a token that is less.
 *
 * <p>Knows: security, security.token, web.api, web.api.problem.
 */
package org.handrail.web.api.token;
