package org.handrail.people.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.handrail.kernel.Sql;

/**
 * Tells by their address whose people somebody belongs to. A domain stands for those below it as
 * well, unless one of these is an organisation's own: the longest that fits decides.
 */
@ApplicationScoped
public class Joining {

  /**
   * Of a person {@code p}, for {@code :organisation}. By the index on the reversed host, under
   * which a domain and all below it stand side by side: "." is followed by "/".
   */
  static final String WOULD_JOIN =
      """
      p.organisation_id is null and p.id in (
        select c.person_id
        from organisation_domain d join contact_point c on c.kind = 'email'
          and ((reverse(split_part(c.normalised, '@', 2)) collate "C") = reverse(d.domain)
            or ((reverse(split_part(c.normalised, '@', 2)) collate "C") > reverse(d.domain) || '.'
              and (reverse(split_part(c.normalised, '@', 2)) collate "C")
                < reverse(d.domain) || '/'))
        where d.organisation_id = :organisation
          and not exists (
            select 1 from organisation_domain closer
              join organisation other on other.id = closer.organisation_id and other.active
            where closer.organisation_id <> d.organisation_id
              and length(closer.domain) > length(d.domain)
              and '.' || split_part(c.normalised, '@', 2) like '%.' || closer.domain))
      """;

  @Inject private Sql sql;

  /** Whose people have addresses like this one; empty if that is nobody's. */
  public Optional<Long> organisationOf(MailDomain domain) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select o.id from organisation_domain d
                      join organisation o on o.id = d.organisation_id and o.active
                    where d.domain = any(:domains)
                    order by length(d.domain) desc limit 1
                    """)
                .bindArray("domains", String.class, domain.coveredBy())
                .mapTo(Long.class)
                .findOne());
  }

  /** Those who would join do; gives how many. */
  int join(long organisationId) {
    return sql.query(
        handle ->
            handle
                .createUpdate(
                    """
                    update person p set organisation_id = :organisation, version = version + 1
                    where\s"""
                        + WOULD_JOIN)
                .bind("organisation", organisationId)
                .execute());
  }
}
