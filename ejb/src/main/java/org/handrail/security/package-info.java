/**
 * Who acts and what they may do: callers, roles, and the one authorisation service.
 *
 * <p>Rules: no door decides visibility by itself, all ask {@link
 * org.handrail.security.Authorisation}; every door carries {@link org.handrail.security.Requires}
 * or is marked {@link org.handrail.security.Internal}; who somebody is is read afresh with every
 * request.
 *
 * <p>Knows: kernel. Of people, accounts, tickets and teams it knows the tables, for the visibility
 * rule, and none of the classes. Its parts: {@code account} signing in and administration, {@code
 * token} secrets that let their holder in, {@code audit} who changed what.
 */
package org.handrail.security;
