package org.handrail.web.api.token;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.handrail.security.TokenScope;

/**
 * A token to be made.
 *
 * @param label by which its owner will know it again
 * @param scope how far it goes; not given: it only reads
 * @param days how long it works
 */
@Schema(
    description =
        "A token to be made; it works from 1 to 366 days, reads unless a wider scope is asked for, and"
            + " neither goes further nor lives longer than the token it is made by.",
    requiredProperties = {"label", "days"})
public record NewToken(
    @NotBlank String label, TokenScope scope, @NotNull @Min(1) @Max(366) Integer days) {

  TokenScope askedScope() {
    return Objects.requireNonNullElse(scope, TokenScope.READ);
  }

  @JsonbCreator
  public NewToken {}
}
