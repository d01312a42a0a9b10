package org.handrail.web.api.ticket;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer to the requester.
 *
 * @param statusId the status afterwards; not given: the rules decide
 */
@Schema(
    description = "An answer to the requester, with the status afterwards if it shall change.",
    requiredProperties = "message")
public record NewReply(@NotNull @Valid Said message, Long statusId) {

  @JsonbCreator
  public NewReply {}
}
