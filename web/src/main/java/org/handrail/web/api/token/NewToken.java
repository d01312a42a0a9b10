package org.handrail.web.api.token;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A token to be made.
 *
 * @param label by which its owner will know it again
 * @param days how long it works
 */
@Schema(
    description = "A token to be made; it works from 1 to 366 days.",
    requiredProperties = {"label", "days"})
public record NewToken(@NotBlank String label, @NotNull @Min(1) @Max(366) Integer days) {

  @JsonbCreator
  public NewToken {}
}
