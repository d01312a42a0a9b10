package org.handrail.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Makes known who is asking on the phone, in person or through a program of the helpdesk. */
@Stateless
@Requires({Role.AGENT, Role.ADMIN})
public class Introductions {

  @Inject private PersonService people;
  @Inject private Callers callers;

  /**
   * Somebody new speaks the caller's language until they choose their own.
   *
   * @param name of somebody new; null takes the identity's value
   * @return the id of the person with this identity, known before or not
   */
  public long meet(Identity identity, String name) {
    var agent = callers.current();
    return people.findOrCreate(identity, name, agent.language(), agent.zone()).id();
  }
}
