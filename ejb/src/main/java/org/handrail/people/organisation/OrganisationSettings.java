package org.handrail.people.organisation;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ErrorCode;

/**
 * What an administrator decides about an organisation.
 *
 * @param domains whose senders join it; none for one that people join by hand only
 * @param notes for the helpdesk, plain text
 * @param vip whether all its people are
 * @param active nobody joins an inactive one by their address
 */
public record OrganisationSettings(
    String name, Set<MailDomain> domains, String notes, boolean vip, boolean active) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NOTES = 10_000;
  private static final int MOST_DOMAINS = 100;

  /**
   * @throws DomainException {@code people.organisation.name-malformed}, {@code notes-too-long},
   *     {@code too-many-domains}
   */
  public OrganisationSettings {
    name = name == null ? "" : name.strip();
    notes = notes == null ? "" : notes.strip();
    domains = Set.copyOf(domains);
    require(
        !name.isEmpty() && name.length() <= LONGEST_NAME,
        OrganisationError.NAME_MALFORMED,
        LONGEST_NAME);
    require(notes.length() <= LONGEST_NOTES, OrganisationError.NOTES_TOO_LONG, LONGEST_NOTES);
    require(domains.size() <= MOST_DOMAINS, OrganisationError.TOO_MANY_DOMAINS, MOST_DOMAINS);
  }

  private static void require(boolean holds, ErrorCode error, int most) {
    if (!holds) {
      throw new DomainException(error, Map.of("most", most));
    }
  }

  /** As the audit trail names them. */
  String shownDomains() {
    return domains.stream().map(MailDomain::shown).sorted().collect(Collectors.joining(", "));
  }
}
