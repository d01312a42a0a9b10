package org.handrail.security;

import java.util.Locale;

/** How far a personal token goes: each scope includes those before it. None exceeds its owner. */
public enum TokenScope {
  /** Sees what its owner sees. */
  READ,
  /** Works with tickets as its owner does. */
  WRITE,
  /** Administers as its owner does: accounts, mail, jobs. */
  ADMIN;

  public boolean includes(TokenScope other) {
    return compareTo(other) >= 0;
  }

  /** As stored and in the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
