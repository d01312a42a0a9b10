/**
 * The values of a ticket: its number, type, priority, status category, channel, and what refuses a
 * change of it.
 *
 * <p>Rules: values only, no rows and no services; which channels there are is open: an adapter
 * brings its own as a {@link org.handrail.ticket.model.ChannelProvider}; every other part of the
 * ticket and every feature that speaks of tickets uses these and has none of its own for the same
 * thing.
 *
 * <p>Knows: kernel.
 */
package org.handrail.ticket.model;
