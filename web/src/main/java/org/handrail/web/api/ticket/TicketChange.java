package org.handrail.web.api.ticket;

import jakarta.json.bind.annotation.JsonbCreator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.handrail.ticket.command.ChangeProperties;
import org.handrail.ticket.model.Level;
import org.handrail.ticket.model.TicketType;

/** Properties to be changed; those not given stay as they are. */
@Schema(description = "Properties to be changed; those not given stay as they are.")
public record TicketChange(
    String subject, TicketType type, Level impact, Level urgency, Long categoryId) {

  @JsonbCreator
  public TicketChange {}

  ChangeProperties command(long ticketId, Long seenVersion) {
    return new ChangeProperties(ticketId, seenVersion, subject, type, impact, urgency, categoryId);
  }
}
