package org.handrail.security.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was done; the text people read is {@code audit.action.<stored>} in the bundles. */
public enum AuditAction {
  FIRST_ADMIN_CREATED,
  ACCOUNT_CREATED,
  ACCOUNT_INVITED,
  ACCOUNT_ROLES_CHANGED,
  ACCOUNT_DEACTIVATED,
  ACCOUNT_REACTIVATED,
  ACCOUNT_UNLOCKED,
  PASSWORD_CHANGED,
  PASSWORD_RESET,
  TOKEN_CREATED,
  TOKEN_REVOKED;

  /** As stored: {@code account-created}; never changes once written. */
  public String stored() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The inverse of {@link #stored()}. */
  public static Optional<AuditAction> of(String stored) {
    return Arrays.stream(values()).filter(action -> action.stored().equals(stored)).findFirst();
  }
}
