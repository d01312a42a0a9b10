package org.handrail.people.organisation;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handrail.kernel.DomainException;

/**
 * The part of mail addresses after the {@code @}, as DNS writes it: {@code müller.example} and
 * {@code XN--MLLER-KVA.example} are the same domain.
 *
 * @param ascii lower case, of two labels at least
 */
public record MailDomain(String ascii) {

  private static final Pattern FORM =
      Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
  private static final int LONGEST = 253;

  /**
   * @param ascii in any writing, also with an {@code @} before it
   * @throws DomainException {@code people.organisation.domain-malformed}, which says what it was
   */
  public MailDomain {
    ascii = required(ascii);
  }

  /** Empty for what is no domain: an address literal, a name without a dot. */
  public static Optional<MailDomain> find(String typed) {
    return written(typed).map(MailDomain::new);
  }

  /** As people read it, {@code müller.example}. */
  public String shown() {
    return IDN.toUnicode(ascii);
  }

  /**
   * The domains whose organisation its people belong to, the closest first: itself, and those above
   * it. {@code mail.eu.halyard.example} is covered by {@code eu.halyard.example} and {@code
   * halyard.example}, never by {@code example}.
   */
  public List<String> coveredBy() {
    var covering = new ArrayList<String>();
    for (var domain = ascii; domain.indexOf('.') > 0; domain = above(domain)) {
      covering.add(domain);
    }
    return covering;
  }

  private static String above(String domain) {
    return domain.substring(domain.indexOf('.') + 1);
  }

  private static Optional<String> written(String typed) {
    var domain = typed == null ? "" : typed.strip().replaceFirst("^@", "").replaceFirst("\\.$", "");
    try {
      var ascii = IDN.toASCII(domain).toLowerCase(Locale.ROOT);
      return ascii.length() <= LONGEST && FORM.matcher(ascii).matches()
          ? Optional.of(ascii)
          : Optional.empty();
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }

  private static String required(String typed) {
    return written(typed)
        .orElseThrow(
            () ->
                new DomainException(
                    OrganisationError.DOMAIN_MALFORMED,
                    Map.of("domain", typed == null ? "" : typed.strip())));
  }

  @Override
  public String toString() {
    return shown();
  }
}
