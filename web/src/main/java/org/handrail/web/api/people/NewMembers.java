package org.handrail.web.api.people;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Lets those join who have an address in the organisation's domains and belong to none.
 *
 * @param expected the number that was read as {@code joining}; another number is refused
 */
@Schema(requiredProperties = "expected")
public record NewMembers(@NotNull Long expected) {

  @JsonbCreator
  public NewMembers {}
}
