package org.handrail.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.channel.Inbound.Inbox;
import org.handrail.people.Identity;
import org.handrail.people.Person;
import org.handrail.people.PersonService;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;
import org.handrail.team.TeamQueries;

/** Finds or makes known the people of a message. Who is new speaks the inbox's language. */
@ApplicationScoped
class Correspondents {

  @Inject private PersonService people;
  @Inject private TeamQueries teams;
  @Inject private Settings settings;

  /** That the channel vouches for the sender verifies their identity. */
  Correspondent sender(Inbound message) {
    var sender = message.sender();
    var person = person(sender.identity(), sender.name(), message.inbox());
    if (sender.isProven()) {
      people.verified(sender.identity());
    }
    return Correspondent.of(person);
  }

  /**
   * Whom else it was sent to, as far as there is room for them: each gets every answer. People we
   * know come before strangers.
   *
   * @param already the ticket's requester and followers; nobody for a new one
   */
  Followers followers(Inbound message, Set<Long> already) {
    var known = people.known(message.copied().stream().map(Contact::identity).toList());
    var others =
        message.copied().stream()
            .filter(contact -> !isAmong(already, known, contact))
            .sorted(Comparator.comparing(contact -> !known.containsKey(contact.identity())))
            .toList();
    int following = Math.max(0, already.size() - 1);
    int room = Math.max(0, settings.number(Setting.MAIL_FOLLOWERS) - following);
    return new Followers(
        people(others.stream().limit(room).toList(), message.inbox()),
        others.stream().skip(room).toList());
  }

  private static boolean isAmong(Set<Long> already, Map<Identity, Long> known, Contact contact) {
    var personId = known.get(contact.identity());
    return personId != null && already.contains(personId);
  }

  private Set<Long> people(List<Contact> contacts, Inbox inbox) {
    return contacts.stream()
        .map(contact -> person(contact.identity(), contact.name(), inbox).id())
        .collect(Collectors.toSet());
  }

  private Person person(Identity identity, String name, Inbox inbox) {
    var zone = teams.rules(inbox.teamId()).zone();
    return people.findOrCreate(identity, name, inbox.language(), zone);
  }
}
