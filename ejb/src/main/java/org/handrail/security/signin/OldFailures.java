package org.handrail.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import org.handrail.kernel.PerishableRows;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/**
 * Wrong passwords that slow nobody any more. An address and a login may have the same key; then
 * both are looked at.
 */
@ApplicationScoped
@Requires(Role.ADMIN)
public class OldFailures extends PerishableRows {

  public OldFailures() {
    super("sign-in-failures", "sign_in_failure", "key", "bytea", "last_failed_at < :before");
  }
}
