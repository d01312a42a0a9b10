package org.handrail.channel;

import org.handrail.people.Person;
import org.handrail.security.Caller;

/** The person a message comes from, as far as it is to be believed: not as an account. */
record Correspondent(long personId, String name, Caller caller) {

  static Correspondent of(Person person) {
    return new Correspondent(
        person.id(),
        person.name(),
        Caller.person(person.id(), person.name(), person.language(), person.timeZone()));
  }

  /**
   * May write where our own signature led them, though they take no part there: somebody forwarded
   * our message to them.
   */
  Caller letIn() {
    return new Caller(
        Caller.Kind.SYSTEM,
        personId,
        null,
        name,
        caller.roles(),
        caller.language(),
        caller.zone(),
        null);
  }
}
