package org.handrail.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** One's own profile: read and change. Nobody else's is reached through this door. */
@Stateless
@Requires(Role.REQUESTER)
public class Profiles {

  private static final int LONGEST_NAME = 200;

  @PersistenceContext(unitName = "handrail")
  private EntityManager em;

  @Inject private Sql sql;
  @Inject private Callers callers;

  public Profile own() {
    var person = person();
    return new Profile(
        person.name(), email(person.id()), person.language(), person.timeZone(), person.theme());
  }

  /**
   * @throws DomainException {@code people.name.malformed} if it is blank or too long
   */
  public void change(String name, String language, ZoneId zone, String theme) {
    if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
      throw new DomainException(PeopleError.MALFORMED_NAME, Map.of("longest", LONGEST_NAME));
    }
    person().prefer(name, language, zone, theme);
  }

  /** The system has no profile, and nobody else's. */
  private Person person() {
    var id = callers.current().personId();
    if (id == null) {
      throw new DomainException(PeopleError.UNKNOWN_PERSON);
    }
    return em.find(Person.class, id);
  }

  private String email(long personId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select address from contact_point
                    where person_id = :person and kind = 'email' order by main desc, id limit 1
                    """)
                .bind("person", personId)
                .mapTo(String.class)
                .findOne()
                .orElse(null));
  }
}
