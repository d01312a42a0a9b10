package org.handrail.sla.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.handrail.calendar.version.CalendarVersions;

/**
 * Puts SLA definitions into their stored form, with versions in the place of calendars, and back.
 */
@ApplicationScoped
class StoredDefinitions {

  @Inject private CalendarVersions calendars;

  String write(SlaDefinition definition) {
    return DefinitionJson.write(definition, calendars::store);
  }

  SlaDefinition read(String stored) {
    return DefinitionJson.read(stored, version -> calendars.get(version).definition());
  }
}
