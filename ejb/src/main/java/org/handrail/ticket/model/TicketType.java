package org.handrail.ticket.model;

/** What sort of work a ticket asks for (ITIL's words). */
public enum TicketType {
  INCIDENT,
  SERVICE_REQUEST,
  QUESTION,
  PROBLEM,
  CHANGE
}
