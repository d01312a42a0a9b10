package org.handrail.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.sla.definition.DefinitionVersions;
import org.handrail.team.TeamQueries;

/** When teams work, by the SLA definition that holds now. */
@ApplicationScoped
public class Calendars {

  @Inject private DefinitionVersions versions;
  @Inject private TeamQueries teams;

  /** The team's own calendar, else the standard one. */
  public BusinessCalendar of(long teamId) {
    return versions.calendar(teams.calendar(teamId).stream().toList());
  }
}
