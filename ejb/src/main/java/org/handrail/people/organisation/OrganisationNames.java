package org.handrail.people.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;

/** Names and domains in use: each belongs to one organisation. */
@ApplicationScoped
class OrganisationNames {

  @Inject private Sql sql;

  /**
   * Anyone who names an organisation waits here for others who do: the unique keys are never hit.
   */
  void requireFree(OrganisationSettings settings, Long except, boolean shared) {
    sql.run(
        handle ->
            handle.execute("select pg_advisory_xact_lock(hashtextextended('organisation', 0))"));
    requireFreeName(settings.name(), except);
    requireFreeDomains(settings, except);
    if (!shared) {
      SharedDomains.among(settings.domains())
          .ifPresent(
              domain -> {
                throw new DomainException(
                    OrganisationError.DOMAIN_SHARED, Map.of("domain", domain.shown()));
              });
    }
  }

  private void requireFreeName(String name, Long except) {
    boolean taken =
        sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select exists (
                          select 1 from organisation where lower(name) = lower(:name)
                            and id is distinct from cast(:except as bigint))
                        """)
                    .bind("name", name)
                    .bind("except", except)
                    .mapTo(Boolean.class)
                    .one());
    if (taken) {
      throw new DomainException(OrganisationError.NAME_TAKEN, Map.of("name", name));
    }
  }

  private void requireFreeDomains(OrganisationSettings settings, Long except) {
    sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select d.domain, o.name from organisation_domain d
                          join organisation o on o.id = d.organisation_id
                        where d.domain = any(:domains)
                          and o.id is distinct from cast(:except as bigint)
                        order by d.domain limit 1
                        """)
                    .bindArray(
                        "domains",
                        String.class,
                        settings.domains().stream().map(MailDomain::ascii).toList())
                    .bind("except", except)
                    .mapTo(Taken.class)
                    .findOne())
        .ifPresent(
            taken -> {
              throw new DomainException(
                  OrganisationError.DOMAIN_TAKEN,
                  Map.of(
                      "domain",
                      new MailDomain(taken.domain()).shown(),
                      "organisation",
                      taken.name()));
            });
  }

  /** Whose a domain is. */
  public record Taken(String domain, String name) {}
}
