package org.handrail.ticket.field;

import java.util.List;

/**
 * What another feature knows of tickets, as fields of theirs; found as a service of {@link
 * java.util.ServiceLoader}.
 */
public interface FieldSource {

  List<TicketField> fields();
}
