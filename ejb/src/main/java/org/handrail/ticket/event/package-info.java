/**
 * What happened to a ticket, as past-tense records fired inside the transaction of the change.
 *
 * <p>Rules: ids and values only, never an entity; observers may not depend on each other's order.
 *
 * <p>Knows: security, ticket.model.
 */
package org.handrail.ticket.event;
