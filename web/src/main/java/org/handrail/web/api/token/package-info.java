/**
 * Personal tokens over the API: a program may renew its own before it expires.
 *
 * <p>Rules: a token is shown once, when it is made; whoever holds one acts as its owner.
 */
package org.handrail.web.api.token;
