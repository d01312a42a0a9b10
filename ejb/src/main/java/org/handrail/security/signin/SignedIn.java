package org.handrail.security.signin;

import java.util.Optional;
import java.util.UUID;
import org.handrail.security.token.Secret;

/**
 * What a browser remembers of a sign-in.
 *
 * @param stamp of the account; the session is over when the account has another one
 * @param newDevice by which the browser is known from now on; empty if it was known already
 */
public record SignedIn(long accountId, UUID stamp, Optional<Secret> newDevice) {}
