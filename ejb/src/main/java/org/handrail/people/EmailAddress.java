package org.handrail.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handrail.kernel.DomainException;
import org.handrail.people.organisation.MailDomain;

/**
 * An e-mail address that could exist: {@code local@domain}, without spaces and control characters.
 */
public record EmailAddress(String value) {

  // RFC 5321 limits: 64 before the @, 254 in all; what may stand inside is left to the mail servers
  private static final Pattern FORM = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,189}");

  /**
   * @throws DomainException {@code people.email.malformed}
   */
  public EmailAddress {
    value = value == null ? "" : value.strip();
    if (!FORM.matcher(value).matches()) {
      throw new DomainException(PeopleError.MALFORMED_EMAIL);
    }
  }

  /** What all writings of one address have in common; its domain as DNS writes it. */
  public String normalised() {
    var lower = value.toLowerCase(Locale.ROOT);
    return domain()
        .map(domain -> lower.substring(0, lower.indexOf('@') + 1) + domain.ascii())
        .orElse(lower);
  }

  /** Empty for an address at a machine without a name, {@code postmaster@[192.0.2.1]}. */
  public Optional<MailDomain> domain() {
    return MailDomain.find(value.substring(value.indexOf('@') + 1));
  }

  @Override
  public String toString() {
    return value;
  }
}
