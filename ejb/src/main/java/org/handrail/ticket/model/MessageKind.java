package org.handrail.ticket.model;

/** Who says it to whom; only the first and the last are ever shown to requesters. */
public enum MessageKind {
  PUBLIC_REPLY,
  INTERNAL_NOTE,
  REQUESTER_MESSAGE
}
