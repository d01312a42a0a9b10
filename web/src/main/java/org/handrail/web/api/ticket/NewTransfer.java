package org.handrail.web.api.ticket;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The team that goes on with it, and the note that tells them why. */
@Schema(
    description = "The team that goes on with it, and the note that tells them why.",
    requiredProperties = {"teamId", "note"})
public record NewTransfer(@NotNull Long teamId, @NotNull @Valid Said note) {

  @JsonbCreator
  public NewTransfer {}
}
