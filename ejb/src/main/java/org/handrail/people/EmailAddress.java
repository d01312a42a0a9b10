package org.handrail.people;

import java.util.Locale;
import java.util.regex.Pattern;
import org.handrail.kernel.DomainException;

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

  /** What all writings of one address have in common. */
  public String normalised() {
    return value.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }
}
