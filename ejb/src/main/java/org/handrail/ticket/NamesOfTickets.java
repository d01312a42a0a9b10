package org.handrail.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.handrail.security.audit.NamedObjects;

/** Tickets are known by their numbers and subjects. */
@ApplicationScoped
class NamesOfTickets implements NamedObjects {

  @Override
  public Map<String, String> names() {
    return Map.of("ticket", "select 'HD-' || number || ' ' || subject from ticket where id = o.id");
  }
}
