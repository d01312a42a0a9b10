package org.handrail.sla.tracking;

import java.util.List;
import org.handrail.ticket.field.FieldOrder;
import org.handrail.ticket.field.FieldSource;
import org.handrail.ticket.field.FieldType;
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.field.ValueSource;

/** What SLA timers know of tickets, for lists and criteria. */
public final class SlaFields implements FieldSource {

  /**
   * When the helpdesk has to act. In a list by it, what has no due comes last of all; each ticket
   * has had its row there since it was opened.
   */
  public static final TicketField DUE =
      TicketField.named("due", FieldType.INSTANT, new ValueSource.Anything())
          .rows("fk.due_at", "sla_ticket fk where fk.ticket_id = t.id")
          .sorted(
              new FieldOrder(
                  "coalesce(k.due_at, timestamptz '9999-01-01 00:00Z')",
                  "k.ticket_id",
                  "join sla_ticket k on k.ticket_id = t.id",
                  FieldOrder.Key.INSTANT))
          .internal()
          .field();

  @Override
  public List<TicketField> fields() {
    return List.of(DUE);
  }
}
