package org.handrail.mail.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.kernel.Sql;
import org.handrail.mail.mailbox.MailboxSettings;
import org.handrail.mail.parse.MailAddress;
import org.handrail.mail.parse.ParsedMail;
import org.handrail.mail.thread.OurAddresses;
import org.handrail.people.Identity;
import org.handrail.people.Person;
import org.handrail.people.PersonService;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;
import org.handrail.team.TeamQueries;

/** Finds or makes known the people of a mail. Who is new speaks the mailbox's language. */
@ApplicationScoped
public class Correspondents {

  /** In a domain that can never exist, so that nothing is ever sent there. */
  private static final MailAddress NOBODY =
      new MailAddress("unknown-sender@mail.invalid", "Unknown sender");

  @Inject private PersonService people;
  @Inject private TeamQueries teams;
  @Inject private Settings settings;
  @Inject private Sql sql;

  Correspondent sender(Incoming incoming) {
    return sender(incoming.writer(), incoming.mailbox());
  }

  Correspondent sender(Optional<MailAddress> writer, MailboxSettings mailbox) {
    return known(writer.orElse(NOBODY), mailbox)
        .or(() -> known(NOBODY, mailbox))
        .map(Correspondent::of)
        .orElseThrow();
  }

  /**
   * Whom else it was sent to, as far as there is room for them: each gets every answer. People we
   * know come before strangers. Our own mailboxes are nobody.
   *
   * @param already the ticket's requester and followers; nobody for a new one
   */
  Followers followers(Incoming incoming, Set<Long> already) {
    OurAddresses ours = ours();
    ParsedMail mail = incoming.mail();
    Set<String> senders =
        Stream.concat(incoming.writer().stream(), mail.from().stream())
            .map(MailAddress::address)
            .collect(Collectors.toSet());
    List<MailAddress> addressees =
        Stream.concat(mail.to().stream(), mail.cc().stream())
            .filter(address -> !ours.include(address) && senders.add(address.address()))
            .filter(address -> identity(address).isPresent())
            .toList();
    Map<Identity, Long> existing =
        people.known(addressees.stream().flatMap(address -> identity(address).stream()).toList());
    List<MailAddress> others =
        addressees.stream()
            .filter(address -> !isAmong(already, existing.get(identity(address).orElseThrow())))
            .sorted(
                Comparator.comparing(
                    address -> !existing.containsKey(identity(address).orElseThrow())))
            .toList();
    int following = Math.max(0, already.size() - 1);
    int room = Math.max(0, settings.number(Setting.MAIL_FOLLOWERS) - following);
    Set<Long> people = new LinkedHashSet<>();
    others.stream()
        .limit(room)
        .forEach(
            address ->
                known(address, incoming.mailbox()).ifPresent(person -> people.add(person.id())));
    return new Followers(people, others.stream().skip(room).toList());
  }

  private static boolean isAmong(Set<Long> people, Long personId) {
    return personId != null && people.contains(personId);
  }

  private Optional<Person> known(MailAddress address, MailboxSettings mailbox) {
    return identity(address)
        .map(
            email ->
                people.findOrCreate(
                    email,
                    address.name(),
                    mailbox.language(),
                    teams.rules(mailbox.teamId()).zone()));
  }

  /** Empty for what a header claims to be an address and cannot be one. */
  private static Optional<Identity> identity(MailAddress address) {
    return Identity.find(Identity.EMAIL, address.address());
  }

  /** Where people write to us. */
  OurAddresses ours() {
    return OurAddresses.of(
        sql.query(
            handle ->
                handle.createQuery("select address from mailbox").mapTo(String.class).list()));
  }
}
