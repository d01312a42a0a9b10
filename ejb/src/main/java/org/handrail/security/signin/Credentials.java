package org.handrail.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.handrail.kernel.Sql;

/** Finds active accounts by what people type: their login or an e-mail address of theirs. */
@ApplicationScoped
public class Credentials {

  @Inject private Sql sql;

  /** The login wins, should somebody's login be another's address. */
  public Optional<Known> find(String name) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select a.id, a.person_id, a.password_hash, a.stamp from account a
                    where a.active and (lower(a.login) = :name
                      or a.person_id = (select c.person_id from contact_point c
                                        where c.kind = 'email' and c.normalised = :name))
                    order by lower(a.login) = :name desc limit 1
                    """)
                .bind("name", normalised(name))
                .mapTo(Known.class)
                .findOne());
  }

  /** What all writings of a name have in common; never null. */
  static String normalised(String name) {
    return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * What signing in compares.
   *
   * @param passwordHash null until the owner has set a password
   */
  public record Known(long id, long personId, String passwordHash, UUID stamp) {}
}
