package org.handrail.web.api.ticket;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.handrail.kernel.DomainException;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Level;
import org.handrail.ticket.model.TicketType;
import org.handrail.web.api.ApiError;

/**
 * A request for help.
 *
 * @param requesterId the person who asks; not given: the owner of the token. Agents and
 *     administrators may ask for others
 * @param requester the same by address, also for somebody new
 * @param type not given: the category's
 */
@Schema(
    description =
        "A request for help; agents and administrators may ask for another person, by id or address.",
    requiredProperties = {"subject", "message"})
public record NewTicket(
    @NotBlank String subject,
    @NotNull @Valid Said message,
    Long requesterId,
    @Valid NewRequester requester,
    Long categoryId,
    TicketType type,
    Level impact,
    Level urgency) {

  @JsonbCreator
  public NewTicket {}

  /**
   * @throws DomainException {@code api.requester.ambiguous}
   */
  OpenTicket command(long ownPerson) {
    if (requesterId != null && requester != null) {
      throw new DomainException(ApiError.AMBIGUOUS_REQUESTER);
    }
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
