package org.handrail.web.api.people;

import java.time.Instant;
import java.util.List;
import org.handrail.people.EmailAddress;
import org.handrail.people.card.CardDetails;

/**
 * A person.
 *
 * @param emails the main address first
 * @param organisation absent for none
 * @param vip by themselves
 * @param vipByOrganisation whether all people of their organisation are
 * @param login absent for somebody without an account
 */
public record PersonAnswer(
    long id,
    String name,
    List<String> emails,
    String language,
    String zone,
    Belonging organisation,
    boolean vip,
    boolean vipByOrganisation,
    String login,
    Instant createdAt) {

  /** Whose people somebody belongs to. */
  public record Belonging(long id, String name) {}

  static PersonAnswer of(CardDetails card) {
    var settings = card.settings();
    return new PersonAnswer(
        card.id(),
        settings.name(),
        settings.addresses().stream().map(EmailAddress::value).toList(),
        settings.language(),
        settings.zone().getId(),
        settings.organisation() == null
            ? null
            : new Belonging(settings.organisation(), card.organisationName()),
        settings.vip(),
        card.vipByOrganisation(),
        card.login(),
        card.createdAt());
  }
}
