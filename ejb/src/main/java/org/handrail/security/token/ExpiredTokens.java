package org.handrail.security.token;

import jakarta.enterprise.context.ApplicationScoped;
import org.handrail.kernel.PerishableRows;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Tokens that nobody can use any more, once nobody wonders about them any more either. */
@ApplicationScoped
@Requires(Role.ADMIN)
public class ExpiredTokens extends PerishableRows {

  public ExpiredTokens() {
    super("tokens", "security_token", "id", "bigint", "expires_at < :before");
  }
}
