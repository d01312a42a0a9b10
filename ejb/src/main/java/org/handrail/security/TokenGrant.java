package org.handrail.security;

import java.time.Instant;
import java.util.Map;
import org.handrail.kernel.DomainException;

/**
 * That a caller acts by a personal token, and how far it goes. The one place that says what a scope
 * allows; the API asks it for each request that changes something, and every door that is open to
 * administrators alone.
 */
public record TokenGrant(long tokenId, TokenScope scope, Instant expiresAt) {

  /**
   * @throws DomainException {@code security.token.scope} with the scope that would do
   */
  public void require(TokenScope needed) {
    if (!scope.includes(needed)) {
      throw new DomainException(SecurityError.TOKEN_SCOPE, Map.of("needed", needed.name()));
    }
  }
}
