package org.handrail.people;

import java.util.Optional;
import java.util.regex.Pattern;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Storable;
import org.handrail.people.organisation.MailDomain;

/**
 * An address of a person on a channel: an e-mail address, a phone number, a name or number by which
 * a messenger knows them. One identity belongs to one person, and a person may have many.
 *
 * @param kind whose addresses they are, for example {@code email}, {@code phone}, {@code telegram}
 * @param value as its owner writes it
 */
public record Identity(String kind, String value) {

  public static final String EMAIL = "email";
  public static final String PHONE = "phone";

  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{1,31}");
  private static final Pattern NUMBER = Pattern.compile("(?:\\+|00)?[0-9 ()./-]{3,30}");
  private static final int LONGEST = 254;

  /**
   * @throws DomainException {@code people.email.malformed}, {@code people.identity.malformed}
   */
  public Identity {
    if (kind == null || !KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException("no kind of identity: " + kind);
    }
    value = value == null ? "" : value.strip();
    if (kind.equals(EMAIL)) {
      value = new EmailAddress(value).value();
    } else if (!isWellFormed(kind, value)) {
      throw new DomainException(PeopleError.MALFORMED_IDENTITY);
    }
  }

  /**
   * @throws DomainException {@code people.email.malformed}
   */
  public static Identity email(String address) {
    return new Identity(EMAIL, address);
  }

  public static Identity of(EmailAddress address) {
    return new Identity(EMAIL, address.value());
  }

  /** Empty for what cannot be one: for words that come from outside. */
  public static Optional<Identity> find(String kind, String value) {
    try {
      return Optional.of(new Identity(kind, value));
    } catch (DomainException malformed) {
      return Optional.empty();
    }
  }

  /** What all writings of it have in common. What a messenger gives out is taken as it is. */
  public String normalised() {
    return switch (kind) {
      case EMAIL -> new EmailAddress(value).normalised();
      case PHONE -> value.replaceFirst("^00", "+").replaceAll("[^0-9+]", "");
      default -> value;
    };
  }

  /** Of an e-mail address at a machine with a name; empty for everything else. */
  public Optional<MailDomain> domain() {
    return kind.equals(EMAIL) ? new EmailAddress(value).domain() : Optional.empty();
  }

  private static boolean isWellFormed(String kind, String value) {
    if (kind.equals(PHONE)) {
      return NUMBER.matcher(value).matches()
          && value.chars().filter(Character::isDigit).count() > 2;
    }
    return !value.isEmpty()
        && value.length() <= LONGEST
        && Storable.isText(value)
        && value.chars().noneMatch(Character::isISOControl);
  }
}
