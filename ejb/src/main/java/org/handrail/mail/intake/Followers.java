package org.handrail.mail.intake;

import java.util.List;
import java.util.Set;
import org.handrail.mail.parse.MailAddress;

/**
 * Whom else a mail was sent to.
 *
 * @param people who follow the ticket for it
 * @param others who would be too many
 */
record Followers(Set<Long> people, List<MailAddress> others) {

  static final Followers NONE = new Followers(Set.of(), List.of());

  Followers {
    people = Set.copyOf(people);
    others = List.copyOf(others);
  }
}
