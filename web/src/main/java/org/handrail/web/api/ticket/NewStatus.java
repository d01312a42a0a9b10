package org.handrail.web.api.ticket;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the ticket shall stand; by this it is resolved, reopened or closed. */
@Schema(
    description = "Where the ticket shall stand; by this it is resolved, reopened or closed.",
    requiredProperties = "statusId")
public record NewStatus(@NotNull Long statusId) {

  @JsonbCreator
  public NewStatus {}
}
