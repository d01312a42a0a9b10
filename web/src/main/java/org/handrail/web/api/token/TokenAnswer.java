package org.handrail.web.api.token;

import java.time.Instant;
import org.handrail.security.TokenScope;
import org.handrail.security.token.PersonalToken;

/** A token as it is listed, without itself. */
public record TokenAnswer(
    long id,
    String label,
    TokenScope scope,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt) {

  static TokenAnswer of(PersonalToken token) {
    return new TokenAnswer(
        token.id(),
        token.label(),
        token.scope(),
        token.createdAt(),
        token.expiresAt(),
        token.lastUsedAt());
  }
}
