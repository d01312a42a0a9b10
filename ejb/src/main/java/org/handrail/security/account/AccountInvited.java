package org.handrail.security.account;

import java.time.Instant;
import org.handrail.security.token.Secret;

/**
 * Somebody was given an account and sets its password by a link in a mail.
 *
 * @param token for {@code /reset.xhtml?token=}
 */
public record AccountInvited(long accountId, long personId, Secret token, Instant expiresAt) {}
