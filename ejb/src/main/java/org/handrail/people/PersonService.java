package org.handrail.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.people.organisation.Joining;
import org.handrail.security.Internal;

/** Makes people known and finds them by their identities. */
@Stateless
@Internal("anyone who takes a request in has decided whose it is")
public class PersonService {

  @PersistenceContext(unitName = "handrail")
  private EntityManager em;

  @Inject private Identities identities;
  @Inject private Joining joining;
  @Inject private Sql sql;
  @Inject private Clock clock;

  /** The person with this identity, whatever its writing. */
  public Optional<Person> find(Identity identity) {
    return identities.owner(identity).map(id -> em.find(Person.class, id));
  }

  /** The ids of the people we know by these, by one query; whom we do not know is not in it. */
  public Map<Identity, Long> known(Collection<Identity> some) {
    return identities.owners(some);
  }

  /**
   * The person with this identity; a new one if nobody has it. Two callers at the same instant get
   * the same person: the identity is claimed by its unique key before the person is used. Somebody
   * new belongs to the organisation whose domain the address is in.
   *
   * @param name of somebody new; null takes the identity's value
   */
  public Person findOrCreate(Identity identity, String name, String language, ZoneId zone) {
    return find(identity).orElseGet(() -> create(identity, name, language, zone));
  }

  /**
   * It was shown that its owner controls it: by a signed message, or a code that was sent there.
   */
  public void verified(Identity identity) {
    identities.verified(identity, clock.instant());
  }

  /**
   * Somebody else of the person's organisation, or of none like them. People of other organisations
   * are as unknown as those who do not exist, so that nobody finds out who they are.
   *
   * @throws DomainException {@code people.colleague.unknown}
   */
  public long colleague(long personId, Identity identity) {
    return sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select other.id
                        from contact_point c
                          join person other on other.id = c.person_id
                          join person own on own.id = :person
                        where c.kind = :kind and c.normalised = :normalised and other.id <> own.id
                          and other.organisation_id is not distinct from own.organisation_id
                        """)
                    .bind("person", personId)
                    .bind("kind", identity.kind())
                    .bind("normalised", identity.normalised())
                    .mapTo(Long.class)
                    .findOne())
        .orElseThrow(
            () ->
                new DomainException(
                    PeopleError.UNKNOWN_COLLEAGUE, Map.of("email", identity.value())));
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
  public Person findOrCreateMember(Identity identity, String name, String language, ZoneId zone) {
    var person = findOrCreate(identity, name, language, zone);
    if (person.organisation() == null) {
      identity.domain().flatMap(joining::organisationOf).ifPresent(person::join);
    }
    return person;
  }

  private Person create(Identity identity, String name, String language, ZoneId zone) {
    identities.lock(Set.of(identity));
    return find(identity).orElseGet(() -> insert(identity, name, language, zone));
  }

  private Person insert(Identity identity, String name, String language, ZoneId zone) {
    var shown = name == null || name.isBlank() ? identity.value() : name;
    var person = new Person(shown, language, zone, clock.instant());
    identity.domain().flatMap(joining::organisationOf).ifPresent(person::join);
    em.persist(person);
    em.flush();
    identities.add(person.id(), identity);
    return person;
  }
}
