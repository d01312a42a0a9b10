/**
 * Signing in with a password: the comparison, what slows guessing, and the browsers that are known.
 *
 * <p>Rules: a stranger learns neither by text nor by time whether an account exists; wrong
 * passwords slow the next attempt and never bar the owner; failures are counted in the database,
 * for all nodes together.
 *
 * <p>Knows: kernel, kernel.retention, security, security.token, settings.
 */
package org.handrail.security.signin;
