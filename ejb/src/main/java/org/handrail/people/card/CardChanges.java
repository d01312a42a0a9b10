package org.handrail.people.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.people.EmailAddress;
import org.handrail.people.organisation.OrganisationError;

/** Tells for the audit trail what was changed of a person, old and new, by names. */
@ApplicationScoped
class CardChanges {

  @Inject private Sql sql;

  /**
   * Empty if nothing was changed.
   *
   * @throws DomainException {@code people.organisation.unknown}
   */
  Map<String, String> between(CardSettings before, CardSettings after) {
    var changes = new LinkedHashMap<String, String>();
    tell(changes, "name", before.name(), after.name());
    tell(changes, "addresses", written(before), written(after));
    tell(changes, "language", before.language(), after.language());
    tell(changes, "zone", before.zone().getId(), after.zone().getId());
    if (!Objects.equals(before.organisation(), after.organisation())) {
      tell(changes, "organisation", named(before.organisation()), named(after.organisation()));
    }
    tell(changes, "vip", before.vip(), after.vip());
    return changes;
  }

  private String named(Long organisationId) {
    return organisationId == null
        ? "-"
        : sql.query(
                handle ->
                    handle
                        .createQuery("select name from organisation where id = :id")
                        .bind("id", organisationId)
                        .mapTo(String.class)
                        .findOne())
            .orElseThrow(() -> new DomainException(OrganisationError.UNKNOWN));
  }

  private static String written(CardSettings card) {
    return card.addresses().stream().map(EmailAddress::value).collect(Collectors.joining(", "));
  }

  private static void tell(Map<String, String> changes, String what, Object before, Object after) {
    if (!before.equals(after)) {
      changes.put(what, "%s → %s".formatted(before, after));
    }
  }
}
