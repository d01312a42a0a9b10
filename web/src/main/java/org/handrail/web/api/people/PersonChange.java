package org.handrail.web.api.people;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.handrail.kernel.DomainException;
import org.handrail.people.EmailAddress;
import org.handrail.people.PeopleError;
import org.handrail.people.card.CardSettings;

/**
 * What is to be changed of a person.
 *
 * @param emails all of them, the main address first
 * @param organisation whom the person belongs to from now on
 */
@Schema(
    description =
        "What is not given stays as it is. Of emails the first is the main address; when it"
            + " changes, the person is told at the old and the new one.")
public record PersonChange(
    String name,
    List<String> emails,
    String language,
    String zone,
    Belonging organisation,
    Boolean vip) {

  @JsonbCreator
  public PersonChange {}

  /**
   * Whom somebody belongs to.
   *
   * @param id null: to nobody
   */
  @Schema(name = "NewBelonging", description = "Without an id: to no organisation.")
  public record Belonging(Long id) {

    @JsonbCreator
    public Belonging {}
  }

  CardSettings of(CardSettings before) {
    return new CardSettings(
        Objects.requireNonNullElse(name, before.name()),
        emails == null ? before.addresses() : emails.stream().map(EmailAddress::new).toList(),
        Objects.requireNonNullElse(language, before.language()),
        zone == null ? before.zone() : zone(zone),
        organisation == null ? before.organisation() : organisation.id(),
        Objects.requireNonNullElse(vip, before.vip()));
  }

  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException unknown) {
      var refused = new DomainException(PeopleError.UNKNOWN_ZONE);
      refused.initCause(unknown);
      throw refused;
    }
  }
}
