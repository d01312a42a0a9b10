/**
 * The commands on tickets: one record each, imperative.
 *
 * <p>Rules: values only, copied on the way in; an expected version is null where the asker has seen
 * none (mail, timers).
 *
 * <p>Knows: kernel.html, ticket.model.
 */
package org.handrail.ticket.command;
