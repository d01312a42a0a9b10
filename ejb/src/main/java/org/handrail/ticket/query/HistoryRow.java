package org.handrail.ticket.query;

import java.time.Instant;
import org.handrail.ticket.model.HistoryKind;

/**
 * One thing that happened to a ticket.
 *
 * @param actor a person's name, or the part of Handrail that did it
 * @param actorId of the person; null for Handrail itself
 * @param enteredBy who did it on the actor's behalf; null if nobody
 * @param kind for example {@code status}; see {@code TicketEvent}
 * @param oldValue a name where the value was an id (in the caller's language), else the value; null
 *     if there was none
 * @param newValue as {@code oldValue}; of what was said, the message's id
 */
public record HistoryRow(
    long id,
    Instant at,
    String actor,
    Long actorId,
    String enteredBy,
    HistoryKind kind,
    String oldValue,
    String newValue) {}
