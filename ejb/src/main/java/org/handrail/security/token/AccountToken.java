package org.handrail.security.token;

import java.time.Instant;
import org.handrail.security.TokenScope;

/**
 * Somebody's personal token as administrators see it.
 *
 * @param lastUsedAt to the minute; null if never
 */
public record AccountToken(
    long id,
    long accountId,
    String login,
    String owner,
    String label,
    TokenScope scope,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt) {}
