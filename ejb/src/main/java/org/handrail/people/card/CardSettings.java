package org.handrail.people.card;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ErrorCode;
import org.handrail.kernel.Language;
import org.handrail.people.EmailAddress;
import org.handrail.people.PeopleError;

/**
 * What an administrator decides about a person.
 *
 * @param addresses the main one first; none twice
 * @param language the tag of one of {@link Language}
 * @param organisation the id of theirs; null for none
 * @param vip by themselves
 */
public record CardSettings(
    String name,
    List<EmailAddress> addresses,
    String language,
    ZoneId zone,
    Long organisation,
    boolean vip) {

  private static final int LONGEST_NAME = 200;
  private static final int MOST_ADDRESSES = 20;

  /**
   * @throws DomainException {@code people.name.malformed}, {@code people.language.unknown}, {@code
   *     people.email.too-many}, {@code people.email.twice}
   */
  public CardSettings {
    name = name == null ? "" : name.strip();
    addresses = List.copyOf(addresses);
    require(
        !name.isEmpty() && name.length() <= LONGEST_NAME,
        PeopleError.MALFORMED_NAME,
        Map.of("longest", LONGEST_NAME));
    require(Language.of(language).isPresent(), PeopleError.UNKNOWN_LANGUAGE, Map.of());
    require(
        addresses.size() <= MOST_ADDRESSES,
        PeopleError.TOO_MANY_EMAILS,
        Map.of("most", MOST_ADDRESSES));
    require(
        addresses.stream().map(EmailAddress::normalised).distinct().count() == addresses.size(),
        PeopleError.EMAIL_TWICE,
        Map.of());
  }

  /** The address mails go to; null if there is none. */
  EmailAddress mainAddress() {
    return addresses.isEmpty() ? null : addresses.get(0);
  }

  private static void require(boolean holds, ErrorCode error, Map<String, Object> details) {
    if (!holds) {
      throw new DomainException(error, details);
    }
  }
}
