package org.handrail.security.token;

import java.util.Locale;

/** What a token is good for. */
public enum TokenKind {
  /** Creates the first administrator of an empty installation. */
  FIRST_ADMIN,
  /** Sets a new password, once. */
  PASSWORD_RESET,
  /** Sets the first password of an account that an administrator made, once. */
  INVITATION,
  /** Tells a browser in which its owner has signed in before from a stranger's. */
  DEVICE,
  /** Signs a program in as its owner, until it expires, is revoked, or the password changes. */
  API;

  /** As stored. */
  String stored() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
