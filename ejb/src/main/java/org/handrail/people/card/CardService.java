package org.handrail.people.card;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ExpectedVersion;
import org.handrail.people.EmailAddress;
import org.handrail.people.PeopleError;
import org.handrail.people.Person;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.audit.Audit;
import org.handrail.security.audit.AuditAction;

/** What administrators change of people. Each change leaves an audit record. */
@Stateless
@Requires(Role.ADMIN)
public class CardService {

  @PersistenceContext(unitName = "handrail")
  private EntityManager em;

  @Inject private CardQueries cards;
  @Inject private CardAddresses addresses;
  @Inject private CardChanges changes;
  @Inject private Audit audit;
  @Inject private Event<MainAddressChanged> mainAddressChanged;

  /**
   * @param expectedVersion what the asker has seen; null takes whatever is there
   * @throws DomainException {@code people.unknown}, {@code changed-meanwhile}, {@code
   *     people.email.taken}, {@code people.email.missing}, {@code people.organisation.unknown}
   */
  public void change(long personId, Long expectedVersion, CardSettings settings) {
    var person = get(personId);
    ExpectedVersion.require(expectedVersion, person.version());
    var before = cards.details(personId).settings();
    var told = changes.between(before, settings);
    if (!told.isEmpty()) {
      write(person, before, settings);
      audit.record(AuditAction.PERSON_CHANGED, "person " + personId, told);
    }
  }

  private void write(Person person, CardSettings before, CardSettings after) {
    if (after.addresses().isEmpty() && !before.addresses().isEmpty()) {
      throw new DomainException(PeopleError.EMAIL_MISSING);
    }
    person.become(after.name(), after.language(), after.zone(), after.organisation(), after.vip());
    // addresses are rows of their own: their change is one of the person all the same
    em.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    em.flush();
    addresses.put(person.id(), after.addresses());
    tell(person.id(), before.mainAddress(), after.mainAddress());
  }

  private void tell(long personId, EmailAddress before, EmailAddress after) {
    if (after != null && (before == null || !before.normalised().equals(after.normalised()))) {
      mainAddressChanged.fire(new MainAddressChanged(personId, before, after));
    }
  }

  private Person get(long personId) {
    return Optional.ofNullable(em.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new DomainException(PeopleError.UNKNOWN_PERSON));
  }
}
