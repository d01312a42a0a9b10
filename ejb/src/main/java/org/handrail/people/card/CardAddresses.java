package org.handrail.people.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.people.EmailAddress;
import org.handrail.people.Identities;
import org.handrail.people.Identity;
import org.handrail.people.PeopleError;

/** The rows of people's mail addresses. */
@ApplicationScoped
class CardAddresses {

  @Inject private Identities identities;
  @Inject private Sql sql;

  /**
   * Lets the person have these and no others, the first as the main one. Each address is locked as
   * by anyone who makes its first writer known, so that nobody gets it in between.
   *
   * @throws DomainException {@code people.email.taken}, which says by whom
   */
  void put(long personId, List<EmailAddress> addresses) {
    identities.lock(addresses.stream().map(Identity::of).toList());
    addresses.forEach(address -> requireFree(personId, address));
    sql.run(
        handle -> {
          handle
              .createUpdate(
                  """
                  delete from contact_point
                  where person_id = :person and kind = 'email' and not normalised = any(:kept)
                  """)
              .bind("person", personId)
              .bindArray(
                  "kept", String.class, addresses.stream().map(EmailAddress::normalised).toList())
              .execute();
          handle
              .createUpdate(
                  "update contact_point set main = false where person_id = :person and kind = 'email'")
              .bind("person", personId)
              .execute();
        });
    for (int i = 0; i < addresses.size(); i++) {
      write(personId, addresses.get(i), i == 0);
    }
  }

  private void write(long personId, EmailAddress address, boolean main) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into contact_point (person_id, kind, address, normalised, main)
                    values (:person, 'email', :address, :normalised, :main)
                    on conflict (kind, normalised)
                      do update set address = excluded.address, main = excluded.main
                    """)
                .bind("person", personId)
                .bind("address", address.value())
                .bind("normalised", address.normalised())
                .bind("main", main)
                .execute());
  }

  private void requireFree(long personId, EmailAddress address) {
    sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select p.name from contact_point c join person p on p.id = c.person_id
                        where c.kind = 'email' and c.normalised = :address and p.id <> :person
                        """)
                    .bind("address", address.normalised())
                    .bind("person", personId)
                    .mapTo(String.class)
                    .findOne())
        .ifPresent(
            owner -> {
              throw new DomainException(
                  PeopleError.EMAIL_TAKEN, Map.of("email", address.value(), "name", owner));
            });
  }
}
