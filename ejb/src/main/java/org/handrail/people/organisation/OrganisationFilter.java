package org.handrail.people.organisation;

/**
 * Which organisations to list; what is null or blank does not matter.
 *
 * @param text part of the name or of a domain
 */
public record OrganisationFilter(String text, Boolean active) {

  /** All of them. */
  public static final OrganisationFilter ALL = new OrganisationFilter(null, null);

  /** For {@code ilike}: anywhere, and a percent sign means itself. */
  String pattern() {
    return text == null || text.isBlank()
        ? null
        : "%" + text.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
  }
}
