package org.handrail.security.account;

import java.time.Instant;
import org.handrail.security.token.Secret;

/**
 * Somebody, perhaps its owner, asked for a new password of an account; a mail with a link goes to
 * the owner.
 *
 * @param token for {@code /reset.xhtml?token=}
 */
public record PasswordResetRequested(
    long accountId, long personId, Secret token, Instant expiresAt) {}
