/**
 * Tickets over the API.
 *
 * <p>Rules: a ticket is addressed by its number, with or without {@code HD-}; what a record in an
 * answer does not carry, the caller may not see or there is none; a change of what others may have
 * changed needs {@code If-Match}, an addition does not.
 */
package org.handrail.web.api.ticket;
