package org.handrail.security.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.handrail.security.audit.NamedObjects;

/** Accounts are known by the names of their people. */
@ApplicationScoped
class NamesOfAccounts implements NamedObjects {

  @Override
  public Map<String, String> names() {
    return Map.of(
        "account",
        "select p.name from account a join person p on p.id = a.person_id where a.id = o.id");
  }
}
