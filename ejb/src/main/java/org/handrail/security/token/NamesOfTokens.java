package org.handrail.security.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.handrail.security.audit.NamedObjects;

/** Tokens are known by their labels. */
@ApplicationScoped
class NamesOfTokens implements NamedObjects {

  @Override
  public Map<String, String> names() {
    return Map.of("token", "select label from security_token where id = o.id");
  }
}
