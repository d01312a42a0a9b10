package org.handrail.calendar.version;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.handrail.security.audit.NamedObjects;

/** Calendars are known by their names, as they were last. */
@ApplicationScoped
class NamesOfCalendars implements NamedObjects {

  @Override
  public Map<String, String> names() {
    return Map.of(
        "calendar",
        """
        select definition ->> 'name' from calendar_version
        where calendar_id = o.id order by id desc limit 1
        """);
  }
}
