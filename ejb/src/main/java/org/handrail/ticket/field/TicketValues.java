package org.handrail.ticket.field;

import java.util.Set;

/** A ticket as far as its fields are known. */
@FunctionalInterface
public interface TicketValues {

  /** As criteria and history write them: ids, constants, tags; none for a field without value. */
  Set<String> of(TicketField field);
}
