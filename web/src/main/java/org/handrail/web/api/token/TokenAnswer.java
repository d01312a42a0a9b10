package org.handrail.web.api.token;

import java.time.Instant;
import org.handrail.security.token.PersonalToken;

/** A token as it is listed, without itself. */
public record TokenAnswer(
    long id, String label, Instant createdAt, Instant expiresAt, Instant lastUsedAt) {

  static TokenAnswer of(PersonalToken token) {
    return new TokenAnswer(
        token.id(), token.label(), token.createdAt(), token.expiresAt(), token.lastUsedAt());
  }
}
