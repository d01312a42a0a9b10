package org.handrail.sla.review;

import org.handrail.ticket.field.TicketField;

/** How people call what the SLA definition knows by its id. */
interface Naming {

  /** What a condition asks for: the name of a category, team or organisation, else the value. */
  String of(TicketField field, String value);

  String team(long id);

  String person(long account);

  String status(long id);
}
