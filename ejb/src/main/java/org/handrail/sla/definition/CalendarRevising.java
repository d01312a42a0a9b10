package org.handrail.sla.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.calendar.version.CalendarPublishing;

/** A calendar that changes by itself comes into force by a new version of the SLA definition. */
@ApplicationScoped
public class CalendarRevising implements CalendarPublishing {

  @Inject private SlaDefinitionService definitions;

  @Override
  public boolean publish(long calendarId, UnaryOperator<CalendarDefinition> change) {
    return definitions.revise(calendarId, change);
  }
}
