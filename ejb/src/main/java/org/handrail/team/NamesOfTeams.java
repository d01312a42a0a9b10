package org.handrail.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.handrail.security.audit.NamedObjects;

/** Teams are known by their names. */
@ApplicationScoped
class NamesOfTeams implements NamedObjects {

  @Override
  public Map<String, String> names() {
    return Map.of("team", "select name from team where id = o.id");
  }
}
