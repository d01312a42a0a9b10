package org.handrail.security.account;

import org.handrail.security.Role;

/**
 * Which accounts to list; what is null or blank does not matter.
 *
 * @param text part of the name, the login or an address
 * @param role granted, not implied
 */
public record AccountFilter(String text, Role role, Boolean active) {

  /** All of them. */
  public static final AccountFilter ALL = new AccountFilter(null, null, null);

  /** Null for any. */
  String words() {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
