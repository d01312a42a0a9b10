package org.handrail.ticket.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.handrail.security.audit.NamedObjects;

/** Categories and statuses are known by their names in the reader’s language. */
@ApplicationScoped
class NamesOfCatalog implements NamedObjects {

  private static final String NAME = "select localised(names, :language) from %s where id = o.id";

  @Override
  public Map<String, String> names() {
    return Map.of(
        "category", NAME.formatted("category"), "status", NAME.formatted("ticket_status"));
  }
}
