package org.handrail.web.api.ticket;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.handrail.ticket.Channel;
import org.handrail.ticket.Level;
import org.handrail.ticket.TicketType;
import org.handrail.ticket.command.OpenTicket;

/**
 * A request for help.
 *
 * @param requesterId the person who asks; not given: the owner of the token. Agents may ask for
 *     others
 * @param type not given: the category's
 */
@Schema(
    description = "A request for help; agents may ask on behalf of another person.",
    requiredProperties = {"subject", "message"})
public record NewTicket(
    @NotBlank String subject,
    @NotNull @Valid Said message,
    Long requesterId,
    Long categoryId,
    TicketType type,
    Level impact,
    Level urgency) {

  @JsonbCreator
  public NewTicket {}

  OpenTicket command(long ownPerson) {
    return new OpenTicket(
        Objects.requireNonNullElse(requesterId, ownPerson),
        subject,
        message.message(),
        type,
        Objects.requireNonNullElse(impact, Level.MEDIUM),
        Objects.requireNonNullElse(urgency, Level.MEDIUM),
        categoryId,
        null,
        Channel.API,
        Set.of(),
        null);
  }
}
