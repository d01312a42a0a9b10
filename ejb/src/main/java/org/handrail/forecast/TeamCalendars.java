package org.handrail.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.calendar.version.Calendars;
import org.handrail.team.TeamQueries;

/** When teams work, by the calendars in force. */
@ApplicationScoped
public class TeamCalendars {

  @Inject private Calendars calendars;
  @Inject private TeamQueries teams;

  /** The team's own calendar, else the standard one. */
  public BusinessCalendar of(long teamId) {
    return calendars.preferred(teams.calendar(teamId).stream().toList());
  }
}
