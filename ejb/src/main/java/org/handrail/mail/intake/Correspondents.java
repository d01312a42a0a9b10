package org.handrail.mail.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.mail.mailbox.MailboxSettings;
import org.handrail.mail.parse.MailAddress;
import org.handrail.mail.parse.ParsedMail;
import org.handrail.people.EmailAddress;
import org.handrail.people.Person;
import org.handrail.people.PersonService;
import org.handrail.team.TeamQueries;

/** Finds or makes known the people of a mail. Who is new speaks the mailbox's language. */
@ApplicationScoped
public class Correspondents {

  /** In a domain that can never exist, so that nothing is ever sent there. */
  private static final MailAddress NOBODY =
      new MailAddress("unknown-sender@mail.invalid", "Unknown sender");

  @Inject private PersonService people;
  @Inject private TeamQueries teams;
  @Inject private Sql sql;

  Correspondent sender(Optional<MailAddress> from, MailboxSettings mailbox) {
    return known(from.orElse(NOBODY), mailbox)
        .or(() -> known(NOBODY, mailbox))
        .map(Correspondent::of)
        .orElseThrow();
  }

  /** Whom else it was sent to; our own mailboxes are nobody. */
  Set<Long> others(ParsedMail mail, MailboxSettings mailbox) {
    Set<String> ours = ownAddresses();
    Set<Long> others = new LinkedHashSet<>();
    Stream.concat(mail.to().stream(), mail.cc().stream())
        .filter(address -> !ours.contains(withoutPlus(address.address())))
        .filter(address -> !address.equals(mail.from().orElse(null)))
        .forEach(address -> known(address, mailbox).ifPresent(person -> others.add(person.id())));
    return others;
  }

  private Optional<Person> known(MailAddress address, MailboxSettings mailbox) {
    return wellFormed(address)
        .map(
            email ->
                people.findOrCreate(
                    email,
                    address.name(),
                    mailbox.language(),
                    teams.rules(mailbox.teamId()).zone()));
  }

  /** Empty for what a header claims to be an address and cannot be one. */
  private static Optional<EmailAddress> wellFormed(MailAddress address) {
    try {
      return Optional.of(new EmailAddress(address.address()));
    } catch (DomainException malformed) {
      return Optional.empty();
    }
  }

  private Set<String> ownAddresses() {
    List<String> addresses =
        sql.query(
            handle -> handle.createQuery("select address from mailbox").mapTo(String.class).list());
    return Set.copyOf(addresses);
  }

  private static String withoutPlus(String address) {
    return address.replaceFirst("\\+[^@]*(?=@)", "");
  }
}
