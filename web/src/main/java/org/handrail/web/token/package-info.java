/**
 * The screens of personal tokens, by which programs use the API as their owner.
 *
 * <p>Rules: a token is on the page once, in the answer to the press of the button that made it, and
 * nowhere else: not in the view's state, not in an address.
 *
 * <p>Knows: kernel, security, security.account, security.token, web.ui.
 */
package org.handrail.web.token;
