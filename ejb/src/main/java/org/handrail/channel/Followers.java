package org.handrail.channel;

import java.util.List;
import java.util.Set;

/**
 * Whom else a message was sent to.
 *
 * @param people who follow the ticket for it
 * @param others who would be too many
 */
record Followers(Set<Long> people, List<Contact> others) {

  static final Followers NONE = new Followers(Set.of(), List.of());

  Followers {
    people = Set.copyOf(people);
    others = List.copyOf(others);
  }
}
