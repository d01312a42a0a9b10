package org.handrail.people.card;

/**
 * Which people to list; what is null or blank does not matter.
 *
 * @param text part of the name or of an address
 * @param organisation the id of theirs
 * @param vip whether they are one, by themselves or by their organisation
 * @param account whether they have one
 */
public record CardFilter(String text, Long organisation, Boolean vip, Boolean account) {

  /** All of them. */
  public static final CardFilter ALL = new CardFilter(null, null, null, null);

  /** The people of one organisation. */
  public static CardFilter membersOf(long organisationId) {
    return new CardFilter(null, organisationId, null, null);
  }

  /** For {@code like}: anywhere, in lower case, and a percent sign means itself. */
  String pattern() {
    return text == null || text.isBlank()
        ? null
        : "%" + text.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
  }
}
