package org.handrail.security.account;

import java.time.Instant;
import java.util.List;
import org.handrail.security.Role;

/**
 * An account as administrators see it.
 *
 * @param email null for a person without address
 * @param roles as granted, without the implied ones
 * @param hasPassword false until the owner has answered the invitation
 * @param failedAttempts wrong passwords since the last right one
 * @param lastSignedInAt null if never
 */
public record AccountRow(
    long id,
    long version,
    long personId,
    String name,
    String login,
    String email,
    List<Role> roles,
    boolean active,
    boolean hasPassword,
    int failedAttempts,
    Instant createdAt,
    Instant lastSignedInAt) {

  public AccountRow {
    roles = List.copyOf(roles);
  }
}
