package org.handrail.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.people.organisation.Joining;
import org.handrail.security.Internal;

/** Makes people known and finds them by their addresses. */
@Stateless
@Internal("whoever takes a request in has decided whose it is")
public class PersonService {

  @PersistenceContext(unitName = "handrail")
  private EntityManager em;

  @Inject private Joining joining;
  @Inject private Sql sql;
  @Inject private Clock clock;

  /** The person with this address, whatever its writing. */
  public Optional<Person> findByEmail(EmailAddress address) {
    return sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select person_id from contact_point
                        where kind = 'email' and normalised = :address
                        """)
                    .bind("address", address.normalised())
                    .mapTo(Long.class)
                    .findOne())
        .map(id -> em.find(Person.class, id));
  }

  /**
   * The person with this address; a new one if nobody has it. Two callers at the same instant get
   * the same person: the address is claimed by its unique key before the person is used. Somebody
   * new belongs to the organisation whose domain the address is in.
   */
  public Person findOrCreate(EmailAddress address, String name, String language, ZoneId zone) {
    return findByEmail(address).orElseGet(() -> create(address, name, language, zone));
  }

  /**
   * Somebody else of the person's organisation, or of none like them. People of other organisations
   * are as unknown as those who do not exist, so that nobody finds out who they are.
   *
   * @throws DomainException {@code people.colleague.unknown}
   */
  public long colleague(long personId, EmailAddress address) {
    return sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select other.id
                        from contact_point c
                          join person other on other.id = c.person_id
                          join person own on own.id = :person
                        where c.kind = 'email' and c.normalised = :address and other.id <> own.id
                          and other.organisation_id is not distinct from own.organisation_id
                        """)
                    .bind("person", personId)
                    .bind("address", address.normalised())
                    .mapTo(Long.class)
                    .findOne())
        .orElseThrow(
            () ->
                new DomainException(
                    PeopleError.UNKNOWN_COLLEAGUE, Map.of("email", address.value())));
  }

  /**
   * @throws DomainException {@code people.unknown}
   */
  public Person get(long personId) {
    return Optional.ofNullable(em.find(Person.class, personId))
        .orElseThrow(() -> new DomainException(PeopleError.UNKNOWN_PERSON));
  }

  /**
   * As {@link #findOrCreate}, for somebody who is given an account: who was known before and
   * belongs to no organisation joins that of the address too.
   */
  public Person findOrCreateMember(
      EmailAddress address, String name, String language, ZoneId zone) {
    var person = findOrCreate(address, name, language, zone);
    if (person.organisation() == null) {
      address.domain().flatMap(joining::organisationOf).ifPresent(person::join);
    }
    return person;
  }

  private Person create(EmailAddress address, String name, String language, ZoneId zone) {
    // serialises the two who write to us for the first time at the same instant
    sql.run(
        handle ->
            handle
                .createQuery("select pg_advisory_xact_lock(hashtextextended(:address, 0))::text")
                .bind("address", address.normalised())
                .mapTo(String.class)
                .one());
    return findByEmail(address).orElseGet(() -> insert(address, name, language, zone));
  }

  private Person insert(EmailAddress address, String name, String language, ZoneId zone) {
    var shown = name == null || name.isBlank() ? address.value() : name;
    var person = new Person(shown, language, zone, clock.instant());
    address.domain().flatMap(joining::organisationOf).ifPresent(person::join);
    em.persist(person);
    em.flush();
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into contact_point (person_id, kind, address, normalised, main)
                    values (:person, 'email', :address, :normalised, true)
                    """)
                .bind("person", person.id())
                .bind("address", address.value())
                .bind("normalised", address.normalised())
                .execute());
    return person;
  }
}
