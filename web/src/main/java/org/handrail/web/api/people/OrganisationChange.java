package org.handrail.web.api.people;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.handrail.people.organisation.MailDomain;
import org.handrail.people.organisation.OrganisationSettings;

/**
 * A new organisation, or what is to be changed of one.
 *
 * @param sharedDomains whether domains in which everybody may have an address are meant
 */
@Schema(
    description =
        "What is not given stays as it is. A new organisation needs a name; domains in which"
            + " everybody may have an address are refused unless sharedDomains is true.")
public record OrganisationChange(
    String name,
    List<String> domains,
    String notes,
    Boolean vip,
    Boolean active,
    Boolean sharedDomains) {

  @JsonbCreator
  public OrganisationChange {}

  OrganisationSettings of(OrganisationSettings before) {
    return new OrganisationSettings(
        Objects.requireNonNullElse(name, before.name()),
        domains == null ? before.domains() : read(domains),
        Objects.requireNonNullElse(notes, before.notes()),
        Objects.requireNonNullElse(vip, before.vip()),
        Objects.requireNonNullElse(active, before.active()));
  }

  OrganisationSettings settings() {
    return new OrganisationSettings(
        name,
        domains == null ? Set.of() : read(domains),
        notes,
        Boolean.TRUE.equals(vip),
        !Boolean.FALSE.equals(active));
  }

  boolean shared() {
    return Boolean.TRUE.equals(sharedDomains);
  }

  private static Set<MailDomain> read(List<String> domains) {
    return domains.stream().map(MailDomain::new).collect(Collectors.toSet());
  }
}
