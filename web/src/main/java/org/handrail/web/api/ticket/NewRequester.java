package org.handrail.web.api.ticket;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who asks, by their address; known or not.
 *
 * @param name of somebody new; not given: the address
 */
@Schema(
    description = "Who asks, by e-mail address; somebody new is made known under this name.",
    requiredProperties = {"email"})
public record NewRequester(@NotBlank @Size(max = 254) String email, @Size(max = 200) String name) {

  @JsonbCreator
  public NewRequester {}
}
