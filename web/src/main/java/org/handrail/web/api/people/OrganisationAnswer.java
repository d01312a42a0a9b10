package org.handrail.web.api.people;

import java.util.List;
import org.handrail.people.organisation.MailDomain;
import org.handrail.people.organisation.OrganisationDetails;

/**
 * An organisation.
 *
 * @param domains whose senders join it
 * @param vip whether all its people are
 * @param members how many people belong to it
 * @param joining how many belong to none and have an address in its domains
 */
public record OrganisationAnswer(
    long id,
    String name,
    List<String> domains,
    String notes,
    boolean vip,
    boolean active,
    long members,
    long joining) {

  static OrganisationAnswer of(OrganisationDetails details, long joining) {
    var settings = details.settings();
    return new OrganisationAnswer(
        details.id(),
        settings.name(),
        settings.domains().stream().map(MailDomain::shown).sorted().toList(),
        settings.notes(),
        settings.vip(),
        settings.active(),
        details.members(),
        joining);
  }
}
