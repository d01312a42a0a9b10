package org.handrail.security.token;

import java.time.Instant;
import org.handrail.security.TokenScope;

/**
 * A personal token as its owner sees it in the list; the token itself is shown once, when made.
 *
 * @param lastUsedAt to the minute; null if never
 */
public record PersonalToken(
    long id,
    String label,
    TokenScope scope,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt) {}
