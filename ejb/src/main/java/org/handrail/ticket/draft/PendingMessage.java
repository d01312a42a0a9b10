package org.handrail.ticket.draft;

import java.time.Instant;
import org.handrail.ticket.model.MessageKind;

/** A message on its way: until {@code sendAt} its author can take it back. */
public record PendingMessage(
    long id, long ticketId, MessageKind kind, String html, Instant sendAt) {}
