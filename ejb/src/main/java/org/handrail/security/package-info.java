/**
 * Who acts and what they may do: callers, roles, and what guards every door.
 *
 * <p>Rules: every door carries {@link org.handrail.security.Requires} or is marked {@link
 * org.handrail.security.Internal}; who somebody is is read again with every request; who sees which
 * ticket is not decided here but in {@code ticket.access}.
 *
 * <p>Knows: kernel. Its parts: {@code account} administration of accounts, {@code signin} signing
 * in, {@code token} secrets that let their holder in, {@code key} what they are encrypted with,
 * {@code audit} who changed what.
 */
package org.handrail.security;
